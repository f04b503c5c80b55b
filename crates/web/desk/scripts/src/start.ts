// Puts the parts of the editor together.

import type { EditorView } from 'prosemirror-view';
import { Changes } from './body/changes';
import type { Island } from './body/contract';
import { mountBody } from './body/mount';
import { joinCopy, type Copy } from './copy/copy';
import { mountLead } from './copy/lead';
import { mountChecker } from './check/checker';
import { openKeeper, type Keeper, type Line } from './keeping/keeper';
import { restore } from './keeping/offer';
import { holdTab } from './keeping/tabs';
import { byId, el } from './page/element';
import { tell } from './page/status';
import { say } from './page/texts';
import { listen } from './people/events';
import { someoneSaved } from './people/others';
import { showPeople } from './people/people';
import { rememberPicture } from './pictures/known';
import { watchLeaving } from './saving/leave';
import { takeOverSaving } from './saving/buttons';
import { openSaver } from './saving/save';
import { watchSteps } from './saving/steps';
import { offerSignIn, signedInAgain } from './saving/sign-in';
import { mountToolbar, type Toolbar } from './toolbar/toolbar';
import { smartInput } from './typing/inputs';

const SMART_FIELDS = ['kicker', 'headline', 'short_headline', 'deck', 'channels.telegram', 'channels.facebook', 'channels.push'];

export async function startEditor(island: Island, form: HTMLFormElement): Promise<EditorView> {
  const mayWrite = island.may.write;
  for (const [media, rendition] of Object.entries(island.pictures)) rememberPicture(Number(media), rendition);
  holdTab(island.story, island.tab);
  const { place, bar } = showRichBody(form);
  const changes = new Changes();
  let keeper: Keeper | null = null;
  let toolbar: Toolbar | null = null;
  const changed = () => {
    keeper?.changed();
    checker.ask();
  };
  const checker = mountChecker(island, form, () => changed());
  const moved = (now: EditorView) => {
    toolbar?.show(now);
    checker.moved(now);
  };
  const view = mountBody({ place, island, manuscript: island.manuscript, changes, plugins: checker.plugins, changed, moved });
  toolbar = bar ? mountToolbar(bar, () => view) : null;
  toolbar?.show(view);
  const lead = mountLead(bar ?? place, island.manuscript.lead, mayWrite, changed);
  const copy = joinCopy(form, view, lead, changes, island.manuscript);
  checker.start(view, copy, lead);
  form.addEventListener('input', (event) => {
    if (!place.contains(event.target as Node)) changed();
  });
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) changed();
  });
  for (const name of SMART_FIELDS) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) smartInput(field, island.quotes);
  }
  // Nobody types into a copy that is about to be replaced by the one that was kept.
  copy.hold(true);
  keeper = await openStory(island, copy, form, checker);
  copy.hold(!mayWrite);
  place.dataset.ready = 'yes';
  return view;
}

/** Keeping, restoring, saving and hearing of others. */
async function openStory(island: Island, copy: Copy, form: HTMLFormElement, checker: { ask(): void }): Promise<Keeper> {
  const keeper = await openKeeper({ island, base: island.base, read: () => copy.read(), line: showLine });
  const steps = watchSteps(() => keeper.base());
  const saver = openSaver({ island, copy, keeper, saved: () => {
      checker.ask();
      void steps.refresh();
    } });
  if (island.may.write) await restore({ island, copy, keeper, shelf: keeper.shelf });
  takeOverSaving(form, saver, steps);
  watchLeaving(keeper);
  listen(`/desk/stories/${island.story}/events`, {
    people: (data) => showPeople(data.people, island.me.id),
    saved: (data) => void someoneSaved({ island, copy, keeper, saver }, data),
    state: () => void steps.refresh(),
  });
  checker.ask();
  return keeper;
}

function showLine(line: Line, problem: string | null): void {
  if (line === 'signed-out') {
    tell(say('kept-here'), 'alert');
    offerSignIn(problem);
    return;
  }
  if (line === 'up') {
    signedInAgain();
    tell(say('kept'));
  } else tell(say(line === 'down' ? 'line-down' : 'kept-here'), 'warn');
}

/** Swaps the textarea for the place of the rich body; the textarea stays out of the form. */
function showRichBody(form: HTMLFormElement): { place: HTMLElement; bar: HTMLElement | null } {
  const plain = byId('body-plain');
  const place = byId('body-editor') ?? el('div', { id: 'body-editor' });
  if (!place.isConnected) (plain ?? form).before(place);
  const textarea = form.querySelector<HTMLTextAreaElement>('textarea[name="body"]');
  if (textarea) textarea.disabled = true;
  for (const one of form.querySelectorAll<HTMLElement>('#lead-plain, [data-plain]')) one.hidden = true;
  if (plain) plain.hidden = true;
  else if (textarea) textarea.hidden = true;
  place.hidden = false;
  const bar = byId('toolbar') ?? el('div', { id: 'toolbar' });
  if (!bar.isConnected) place.before(bar);
  bar.hidden = false;
  return { place, bar };
}
