// Nothing typed is lost: a line that is down for a minute, a browser that is killed, a server that is killed.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { launch, OPTIONS } from './chromium.mjs';
import { openStory, rewrite, save, typeBody } from './editing.mjs';
import { Newsroom } from './newsroom.mjs';

const MINUTE = 60_000;
/** Milliseconds of typing that a killed browser or server may lose. */
const AT_MOST = 2000;

let room;
let browser;
let salma;
let nadir;

before(async () => {
  browser = await launch();
  room = await Newsroom.open(browser);
  salma = await room.person('salma', 'سلمى الحداد', 'owner');
  nadir = await room.person('nadir', 'نادر سالم', 'managing-editor');
});

after(async () => {
  await browser?.close();
  await room?.close();
});

const body = (page) => page.locator('.ProseMirror').innerText();

async function written(...paragraphs) {
  const story = await room.draft(salma.page, `مسوّدة تحت القطع ${Date.now()}`);
  await openStory(room, salma.page, story);
  await typeBody(salma.page, ...paragraphs);
  assert.equal(await save(salma.page), 200);
  return story;
}

/** Types numbered words, one every 100 ms, until `stop` says so; gives the moment of each. */
async function typeOn(page, stop) {
  const moments = [];
  while (!stop()) {
    await page.keyboard.type(`كلمة${moments.length} `);
    moments.push(Date.now());
    await new Promise((done) => { setTimeout(done, 100); });
  }
  return moments;
}

const known = (text, count) => Array.from({ length: count }, (_, at) => at).filter((at) => new RegExp(`كلمة${at}(?!\\d)`).test(text));

/** Opens the story in a browser that has nothing of its own, as its writer; gives what it shows. */
async function inAnotherBrowser(story) {
  const context = await browser.newContext({ storageState: await salma.context.storageState(), locale: 'ar' });
  const page = await context.newPage();
  await openStory(room, page, story);
  await page.locator('[data-notice=restored]').waitFor();
  const text = await body(page);
  await context.close();
  return text;
}

/** Fails when more was lost than what was typed in the last two seconds before `end`. */
function notLost(t, text, moments, end) {
  const kept = known(text, moments.length);
  const lost = moments.filter((moment, at) => !kept.includes(at) && moment <= end);
  const span = lost.length ? end - Math.min(...lost) : 0;
  t.diagnostic(`${kept.length} of ${moments.length} words are there; the oldest lost one is of the last ${span} ms`);
  assert.ok(kept.length > 0 && span <= AT_MOST, `${span} ms of typing lost`);
}

test('the line is cut for a minute: what is typed is kept here, and merged when it is back', async (t) => {
  const story = await written('أول فقرة.', 'ثاني فقرة.');
  const { page, context } = salma;
  await page.locator('.ProseMirror p').first().click();
  await page.keyboard.press('End');
  await context.setOffline(true);
  const cut = Date.now();
  const typing = typeOn(page, () => Date.now() - cut > MINUTE);
  await page.locator('#status', { hasText: 'الخط مقطوع' }).waitFor();
  await openStory(room, nadir.page, story);
  await rewrite(nadir.page, 1, 'ثاني فقرة، وقد غيّرها نادر.');
  assert.equal(await save(nadir.page), 200);
  const moments = await typing;
  const local = await page.evaluate(() => new Promise((done) => {
    const opening = indexedDB.open('warraq-desk');
    opening.onsuccess = () => {
      const all = opening.result.transaction('manuscripts').objectStore('manuscripts').getAll();
      all.onsuccess = () => done(JSON.stringify(all.result));
    };
  }));
  assert.equal(known(local, moments.length).length, moments.length, 'every word is in the store of this browser');
  await context.setOffline(false);
  const back = Date.now();
  await page.locator('#status', { hasText: 'حُفظت المسوّدة تلقائيًا' }).waitFor();
  t.diagnostic(`${moments.length} words typed in ${back - cut} ms without a line; at the server ${Date.now() - back} ms after it came back`);
  assert.equal(await save(page), 200);
  await openStory(room, nadir.page, story);
  const text = await body(nadir.page);
  assert.equal(known(text, moments.length).length, moments.length);
  assert.ok(text.includes('وقد غيّرها نادر'), text);
});

test('a browser that is killed while one types loses two seconds at most', async (t) => {
  const story = await written('قبل القتل.');
  const other = await chromium.launchServer(OPTIONS);
  const far = await chromium.connect(other.wsEndpoint());
  const page = await (await far.newContext({ storageState: await salma.context.storageState() })).newPage();
  await openStory(room, page, story);
  await typeBody(page, ' ');
  let stopped = false;
  const typing = typeOn(page, () => stopped);
  await new Promise((done) => { setTimeout(done, 6000); });
  stopped = true;
  const moments = await typing;
  const end = moments.at(-1);
  await other.kill();
  notLost(t, await inAnotherBrowser(story), moments, end);
});

test('a server that is killed while one types loses two seconds at most, and nothing once it is back', async (t) => {
  const story = await written('قبل سقوط الخادم.');
  const { page } = salma;
  await openStory(room, page, story);
  await typeBody(page, ' ');
  let stopped = false;
  const typing = typeOn(page, () => stopped);
  await new Promise((done) => { setTimeout(done, 6000); });
  await room.kill();
  const end = Date.now();
  await room.serve();
  const journal = await inAnotherBrowser(story);
  stopped = true;
  const moments = await typing;
  notLost(t, journal, moments, end);
  await page.locator('#status', { hasText: 'حُفظت المسوّدة تلقائيًا' }).waitFor();
  assert.equal(await save(page), 200);
  await openStory(room, nadir.page, story);
  assert.equal(known(await body(nadir.page), moments.length).length, moments.length, 'nothing that was typed is missing');
});
