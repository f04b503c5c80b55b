// The whole way of a story, and of a comment, in browsers without scripts.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, watched } from './chromium.mjs';
import { picture, step } from './editing.mjs';
import { Newsroom, within } from './newsroom.mjs';
import { comment } from './readers.mjs';

const PLAIN = { javaScriptEnabled: false };
const HEADLINE = 'سوق السمك يعود إلى الرصيف القديم';
const TEXT = 'عاد سوق السمك إلى **الرصيف القديم** بعد غياب عام.\n\n## مواعيد السوق\n\n- من الفجر حتى الضحى\n- يوميًا عدا الجمعة\n\nوقال نادر سالم: «اشتقنا إلى المكان».';
const CORRECTION = 'ورد أن السوق غاب عامًا، والصواب عامان.';

let room;
let browser;
let story;
let owner;
let reporter;
let reader;

before(async () => {
  browser = await launch();
  room = await Newsroom.found('المرفأ', browser);
  reader = await watched(browser, room.origin, PLAIN);
});

after(async () => {
  await browser?.close();
  await room?.close();
});

const submit = (page, button) => Promise.all([page.waitForNavigation(), button.click()]);

async function saved(page) {
  await submit(page, page.locator('button[data-command=save]').first());
  assert.match(await page.locator('main').innerText(), /حُفظت المادة/);
}

test('setting up and inviting', async () => {
  owner = await room.join(await room.setup, 'salma', 'سلمى الحداد', PLAIN);
  reporter = await room.invited(owner.page, 'nadir', 'نادر سالم', 'correspondent', PLAIN);
  assert.equal(await reporter.page.locator('.me small').innerText(), 'مراسل');
});

test('the reporter writes in the plain form, and what a mark means is kept', async () => {
  const { page } = reporter;
  story = await room.draft(page, HEADLINE);
  await page.fill('[name=body]', TEXT);
  await page.fill('[name=sources]', 'المرفأ');
  await page.fill('[name=bylines]', 'نادر سالم');
  await saved(page);
  assert.equal((await page.inputValue('[name=body]')).replaceAll('\r', ''), TEXT);
  await step(page, 'submit');
  assert.match(await page.locator('.story-bar').innerText(), /قيد المراجعة/);
});

test('a refused form comes back with what was typed in it', async () => {
  const { page } = owner;
  await page.goto(room.url(`/desk/stories/${story}`));
  await page.fill('[name=body]', `${TEXT}\n\n::: شعر\nبلا نهاية`);
  await submit(page, page.locator('button[data-command=save]').first());
  assert.match(await page.locator('[role=alert]').innerText(), /إطار بلا نهاية|لم تُحفظ/);
  assert.match(await page.inputValue('[name=body]'), /بلا نهاية/);
});

test('the owner uploads a picture, puts it on top by its number, and publishes', async () => {
  const { page } = owner;
  const scripted = await browser.newPage();
  const file = await picture(scripted);
  await scripted.close();
  await page.goto(room.url('/desk/media'));
  await page.setInputFiles('#m-file', file);
  await submit(page, page.locator('form.upload button'));
  await page.goto(room.url('/desk/media'));
  const media = /(\d+)/.exec(await page.locator('.shelf li a').first().getAttribute('href'))[1];
  await page.goto(room.url(`/desk/stories/${story}`));
  await page.fill('[name="lead.media"]', media);
  await page.fill('[name="lead.caption"]', 'السوق عند الرصيف القديم.');
  await page.fill('[name="lead.credit"]', 'نادر سالم');
  await page.fill('[name="lead.alt"]', 'سلال سمك على رصيف حجري');
  await saved(page);
  await step(page, 'publish');
  await within(1000, async () => (await reader.page.goto(room.url(`/${story}`))).status() === 200, 'readers see it');
  const seen = await reader.page.locator('main').innerText();
  for (const words of [HEADLINE, 'الرصيف القديم', 'مواعيد السوق', 'السوق عند الرصيف القديم.']) assert.ok(seen.includes(words), words);
  assert.equal(await reader.page.locator('main h2', { hasText: 'مواعيد السوق' }).count(), 1);
});

test('a correction', async () => {
  const { page } = owner;
  await page.fill('[name=body]', TEXT.replace('غياب عام', 'غياب عامين'));
  await saved(page);
  await step(page, 'revise', { kind: 'correction', text: CORRECTION });
  for (const place of [`/${story}`, '/feed.xml', '/page/corrections']) {
    await within(2000, async () => (await room.text(place)).text.includes(CORRECTION), `the correction on ${place}`);
  }
});

test('a comment is published, another rejected, and the decision taken back', async () => {
  const { page } = owner;
  await comment(room, `/${story}`, { name: 'مي', text: 'خبر طيب.' }, { name: 'عابر', text: 'كلام لا يُنشر.' });
  await page.goto(room.url('/desk/comments'));
  const card = (text) => page.locator('[data-item]', { hasText: text });
  await submit(page, card('كلام لا يُنشر.').getByRole('button', { name: 'رفض' }));
  await submit(page, page.locator('form.undo button'));
  assert.equal(await card('كلام لا يُنشر.').count(), 1, 'it waits again');
  await submit(page, card('كلام لا يُنشر.').getByRole('button', { name: 'رفض' }));
  await card('خبر طيب.').getByRole('link', { name: 'ردّ' }).click();
  await card('خبر طيب.').locator('textarea').fill('شكرًا لك.');
  await submit(page, card('خبر طيب.').getByRole('button', { name: 'نشر الرد' }));
  await within(2000, async () => (await room.text(`/${story}`)).text.includes('شكرًا لك.'), 'the answer is shown');
  const { text } = await room.text(`/${story}`);
  assert.ok(text.includes('خبر طيب.') && !text.includes('كلام لا يُنشر.'));
});

test('nothing went wrong in these browsers', () => {
  assert.deepEqual([...owner.faults, ...reporter.faults, ...reader.faults], []);
});
