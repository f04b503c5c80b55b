// The way of a story through a paper that was founded a minute ago: set up, written, mended, illustrated, published, corrected.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, watched } from './chromium.mjs';
import { openStory, picture, rewrite, save, step, typeBody } from './editing.mjs';
import { Newsroom, within } from './newsroom.mjs';

const HEADLINE = 'ميناء المرفأ يستقبل أول سفينة حاويات';
const WORDS = ['رست في ميناء المرفأ أول سفينة حاويات منذ ثلاثة أعوام.', 'وقالت مديرة العمليات هند العولقي إن الأرقام لاتمثل طاقة الميناء كلها.'];
const CORRECTION = 'ورد في نسخة سابقة أن السفينة رست قبل ثلاثة أعوام، والصواب عامان.';

let room;
let browser;
let story;
const people = {};

before(async () => {
  browser = await launch();
  room = await Newsroom.found('المرفأ', browser);
  people.reader = await watched(browser, room.origin);
});

after(async () => {
  await browser?.close();
  await room?.close();
});

const faults = () => Object.entries(people).flatMap(([who, { faults }]) => faults.map((fault) => `${who}: ${fault}`));

test('the owner takes the place by the one-time address of the first start, and nobody after', async () => {
  const setup = await room.setup;
  people.owner = await room.join(setup, 'salma', 'سلمى الحداد');
  const { page } = people.owner;
  await page.goto(room.url('/desk/settings/sections'));
  await page.fill('#new-name', 'الميناء');
  await page.fill('#new-slug', 'mina');
  await page.getByRole('button', { name: 'إضافة' }).click();
  await page.locator('small', { hasText: 'mina' }).waitFor();
  assert.ok(![200, 303].includes((await people.reader.context.request.get(setup)).status()), 'the address is used up');
});

test('the owner invites a reporter and an editor, who take their places', async () => {
  people.reporter = await room.invited(people.owner.page, 'nadir', 'نادر سالم', 'correspondent');
  people.editor = await room.invited(people.owner.page, 'hanan', 'حنان العطاس', 'managing-editor');
  assert.equal(await people.reporter.page.locator('.me small').innerText(), 'مراسل');
});

test('the reporter writes and submits; there is nothing to publish with', async () => {
  const { page } = people.reporter;
  story = await room.draft(page, HEADLINE, 'mina');
  await openStory(room, page, story);
  await typeBody(page, ...WORDS);
  await page.fill('[name=sources]', 'المرفأ');
  await page.fill('[name=bylines]', 'نادر سالم');
  await step(page, 'submit');
  assert.equal(await page.locator('form[action$="/publish"]').count(), 0);
  assert.equal((await room.text(`/${story}`)).status, 404);
});

test('the editor mends what المدقّق found with one key, and takes it back and again', async () => {
  const { page } = people.editor;
  await openStory(room, page, story);
  await page.locator('mark', { hasText: 'لاتمثل' }).waitFor();
  await page.locator('.ProseMirror p').first().click();
  const current = page.locator('#findings li[aria-current=true]', { hasText: 'لاتمثل' });
  for (let keys = 0; keys < 9 && (await current.count()) === 0; keys += 1) await page.keyboard.press('F8');
  await page.keyboard.press('Alt+Enter');
  await page.locator('.ProseMirror', { hasText: 'لا تمثل' }).waitFor();
  await page.locator('mark', { hasText: 'لاتمثل' }).waitFor({ state: 'detached' });
  assert.equal(await save(page), 200);
});

test('the editor brings in a picture with caption, credit and alternative text', async () => {
  const { page } = people.editor;
  await page.getByRole('button', { name: 'اختيار الصورة الرئيسة' }).click();
  await page.locator('#library-file').setInputFiles(await picture(people.reader.page));
  await page.getByRole('dialog').getByLabel('شرح الصورة').fill('السفينة عند الرصيف الشرقي.');
  await page.getByRole('dialog').getByLabel('مصدر الصورة').fill('نادر سالم');
  await page.getByRole('dialog').getByLabel('النص البديل', { exact: true }).fill('سفينة حمراء طويلة عند رصيف، وخلفها سماء صافية');
  await page.getByRole('dialog').getByRole('button', { name: 'تم' }).click();
  assert.equal(await save(page), 200);
});

test('the reader sees it within a second of the answer to the click', async (t) => {
  const { page } = people.editor;
  const reader = people.reader.page;
  await reader.goto(room.url('/'));
  const answered = await step(page, 'publish');
  await within(1000, async () => (await reader.goto(room.url(`/${story}`), { waitUntil: 'commit' })).status() === 200, 'the page is there');
  await reader.locator('main figure img').first().evaluate((image) => image.decode());
  const took = Date.now() - answered;
  t.diagnostic(`seen by a reader ${took} ms after the answer`);
  assert.ok(took <= 1000, `${took} ms`);
  const seen = await reader.locator('main').innerText();
  for (const words of [HEADLINE, WORDS[0], 'لا تمثل', 'السفينة عند الرصيف الشرقي', 'نادر سالم']) assert.ok(seen.includes(words), `${words} in ${seen}`);
  assert.ok((await reader.locator('main figure img').first().evaluate((image) => image.naturalWidth)) > 0);
});

test('a correction with its public words stands on the page, in the feed and among the corrections', async (t) => {
  const { page } = people.editor;
  await openStory(room, page, story);
  assert.equal(await page.locator('form[action$="/revise"]').count(), 0, 'there is nothing to correct yet');
  await rewrite(page, 0, 'رست في ميناء المرفأ أول سفينة حاويات منذ عامين.');
  assert.equal(await save(page), 200);
  const answered = await step(page, 'revise', { kind: 'correction', text: CORRECTION });
  for (const place of [`/${story}`, '/feed.xml', '/page/corrections', '/']) {
    const word = place === '/' ? HEADLINE : CORRECTION;
    await within(2000, async () => (await room.text(place)).text.includes(word), `${word} on ${place}`);
  }
  t.diagnostic(`everywhere ${Date.now() - answered} ms after the answer`);
  assert.ok((await room.text(`/${story}`)).text.includes('منذ عامين'));
});

test('nothing went wrong in any of these browsers', () => {
  assert.deepEqual(faults(), []);
});
