// The moderator's queue by keys alone, as drawn: A publishes, R rejects, S is spam, E answers, J and K go on and back.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './chromium.mjs';
import { richest } from './kinds.mjs';
import { Newsroom, within } from './newsroom.mjs';
import { comment } from './readers.mjs';

const GOOD = 'نتمنى أن تنعكس التوسعة على أسعار السلع في السوق المحلي.';
const BAD = 'الأهم أن تُعلَن الرسوم يا مختلسين بشفافية.';
const ASKED = 'ومتى يصل الموعد التالي إلى الرصيف الشرقي؟';
const SPAM = 'احصل على قرض خلال دقائق عبر الرابط https://example.com/qard';
const ANSWER = 'يصل الخميس صباحًا. area rejected';

let room;
let browser;
let nadir;
let path;

before(async () => {
  browser = await launch();
  room = await Newsroom.open(browser);
  path = await richest(room);
  nadir = await room.person('nadir', 'نادر سالم', 'moderator');
  const copies = [0, 1, 2, 3].map((copy) => ({ name: `زائر ${copy}`, subject: 'قروض فورية', text: SPAM }));
  await comment(room, path, ...copies, { name: 'سائل', text: ASKED }, { name: 'Omar K.', text: BAD }, { name: 'أبو ليث', text: GOOD });
  await nadir.page.goto(room.url('/desk/comments'));
});

after(async () => {
  await browser?.close();
  await room?.close();
});

const press = (key) => nadir.page.keyboard.press(key);
const current = () => nadir.page.locator('[data-item][aria-current=true]');
const queued = (text) => nadir.page.locator('[data-item]:visible', { hasText: text });
const waits = async (state, text) => (await room.ask('comment', 'list', '--state', state)).filter((one) => one.text === text).length;

/** The same physical key under an Arabic layout. */
async function arabic(key, code) {
  const session = await nadir.context.newCDPSession(nadir.page);
  const event = { key, code, text: key, windowsVirtualKeyCode: code.charCodeAt(3) };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  await session.detach();
}

async function shown(text, ms = 2000) {
  return within(ms, async () => (await room.text(path)).text.includes(text), `readers see «${text}»`);
}

/** Readers may see it before the list hears of it. */
const gone = (text) => within(2000, async () => (await queued(text).count()) === 0, `«${text}» is off the list`);

test('J selects, A publishes, the next one is selected, readers see it', async (t) => {
  await press('j');
  assert.match(await current().innerText(), /أبو ليث/);
  await press('a');
  t.diagnostic(`seen by readers after ${await shown(GOOD)} ms`);
  await gone(GOOD);
  assert.match(await current().innerText(), /Omar K\./);
});

test('J and K go on and back; R rejects, under an Arabic layout too', async () => {
  await arabic('ت', 'KeyJ');
  assert.match(await current().innerText(), /سائل/);
  await arabic('ن', 'KeyK');
  assert.match(await current().innerText(), /Omar K\./);
  await arabic('ق', 'KeyR');
  await within(2000, async () => (await waits('rejected', BAD)) === 1, 'it is rejected');
  assert.match(await current().innerText(), /سائل/);
  assert.ok(!(await room.text(path)).text.includes(BAD));
});

test('E opens the answer with the caret in it, letters there are no keys, and answering publishes both', async () => {
  await press('e');
  await nadir.page.locator('form.answer textarea:focus').waitFor();
  await nadir.page.keyboard.type(ANSWER);
  await press('Escape');
  await nadir.page.locator('form.answer textarea:focus').waitFor({ state: 'detached' });
  await press('e');
  assert.equal(await nadir.page.locator('form.answer textarea:focus').inputValue(), ANSWER, 'what was typed is still there');
  await press('Tab');
  await press('Enter');
  await shown('يصل الخميس صباحًا.');
  await shown(ASKED);
  await gone(ASKED);
  assert.match((await room.text(path)).text, /فريق التحرير/);
});

test('S takes all copies of an advertisement away at once', async () => {
  await queued('قروض فورية').waitFor();
  assert.equal(await queued('قروض فورية').count(), 1, 'the copies are one card');
  while (!/قروض فورية/.test(await current().innerText())) await press('j');
  assert.match(await current().innerText(), /4 نسخ|٤ نسخ/);
  await press('s');
  await within(2000, async () => (await waits('spam', SPAM)) === 4, 'four copies are spam');
  assert.equal(await waits('pending', SPAM), 0);
});

test('a published comment is answered without leaving the list', async () => {
  await nadir.page.goto(room.url('/desk/comments?state=approved'));
  while (!/أبو ليث/.test((await current().count()) ? await current().innerText() : '')) await press('j');
  await press('e');
  await nadir.page.locator('form.answer textarea:focus').waitFor();
  await nadir.page.keyboard.type('شكرًا على المتابعة.');
  await press('Tab');
  await press('Enter');
  await shown('شكرًا على المتابعة.');
  await nadir.page.locator('form.answer:visible').waitFor({ state: 'detached' });
  assert.match(await current().innerText(), /أبو ليث/);
  assert.match(nadir.page.url(), /\/desk\/comments\?state=approved/);
});

test('two moderators: what one decides goes from the list of the other', async () => {
  const salma = await room.person('salma', 'سلمى الحداد', 'owner');
  for (const { page } of [nadir, salma]) await page.goto(room.url('/desk/comments'));
  const first = await salma.page.locator('[data-item]').first().getAttribute('data-item');
  await press('j');
  await press('a');
  await within(3000, async () => (await salma.page.locator(`[data-item=${first}]`).count()) === 0, 'it is gone there');
  assert.deepEqual([...nadir.faults, ...salma.faults], []);
});
