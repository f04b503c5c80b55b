// The findings in the margin, grouped by weight.

import { byId, el } from '../page/element';
import { count, fieldName, say } from '../page/texts';
import { SEVERITIES, type Finding, type Fix } from './answer';

export interface Acts {
  go(finding: Finding): void;
  fix(finding: Finding, fix: Fix): void;
  ignore(finding: Finding): void;
}

function row(finding: Finding, acts: Acts): HTMLElement {
  const act = (name: string, label: string, press: () => void, className = '') =>
    el('button', { type: 'button', 'data-act': `${finding.key}/${name}`, onclick: press, class: className || null }, label);
  const fixes = finding.fixes.map((fix, at) => act(`fix-${at}`, fix.label, () => acts.fix(finding, fix)));
  const where = finding.field === 'body' ? null : el('small', {}, fieldName(finding.field));
  return el(
    'li',
    { class: `of-${finding.severity}`, 'data-key': finding.key },
    act('go', finding.found || finding.message, () => acts.go(finding), 'go'),
    where,
    finding.found ? el('small', {}, finding.message) : null,
    finding.why ? el('details', {}, el('summary', {}, say('why')), el('p', {}, finding.why)) : null,
    el('div', { class: 'fixes' }, ...fixes, act('ignore', say('ignore-once'), () => acts.ignore(finding), 'ignore')),
  );
}

function heading(findings: Finding[]): HTMLElement {
  const counts = SEVERITIES.map((severity) => ({ severity, n: findings.filter((one) => one.severity === severity).length })).filter(({ n }) => n > 0);
  const text = counts.map(({ severity, n }) => `${say(`severities-${severity}`)}: ${count(n)}`).join(' · ');
  const tone = counts[0]?.severity === 'block' ? 'hot' : 'warn';
  return el('h2', { id: 'findings-title' }, say('checker'), text ? el('span', { class: `chip ${tone}` }, text) : null);
}

/** Draws the list anew; the focused button and open explanations stay. */
export function drawList(findings: Finding[], acts: Acts): void {
  const place = byId('findings');
  if (!place) return;
  const focused = document.activeElement instanceof HTMLElement && place.contains(document.activeElement) ? document.activeElement.dataset.act : undefined;
  const opened = new Set([...place.querySelectorAll('li:has(details[open])')].map((one) => one.getAttribute('data-key')));
  const groups = SEVERITIES.flatMap((severity) => {
    const some = findings.filter((one) => one.severity === severity);
    return some.length > 0 ? [el('h3', {}, say(`severity-${severity}`)), el('ul', {}, ...some.map((one) => row(one, acts)))] : [];
  });
  const none = el('p', { class: 'soft' }, say('nothing-found'));
  place.replaceChildren(heading(findings), ...(groups.length > 0 ? [...groups, el('p', { class: 'findings-keys' }, say('checker-keys'))] : [none]));
  for (const one of place.querySelectorAll('li')) if (opened.has(one.dataset.key ?? '')) one.querySelector('details')?.setAttribute('open', '');
  if (focused) refocus(place, focused);
}

/** The button of before, or the next finding when it is gone. */
function refocus(place: HTMLElement, act: string): void {
  const same = [...place.querySelectorAll<HTMLElement>('[data-act]')].find((one) => one.dataset.act === act);
  (same ?? place.querySelector<HTMLElement>('.fixes button') ?? place.querySelector<HTMLElement>('[data-act]'))?.focus();
}

/** Shows which findings are at the caret. */
export function markCurrent(keys: string[]): void {
  for (const one of byId('findings')?.querySelectorAll<HTMLElement>('li') ?? []) {
    if (keys.includes(one.dataset.key ?? '')) one.setAttribute('aria-current', 'true');
    else one.removeAttribute('aria-current');
  }
}
