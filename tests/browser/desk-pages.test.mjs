// Every page of the desk on a desk and on a telephone, in both languages: nothing runs over, axe and the Nu checker
// find nothing, nothing comes from elsewhere, and the policy against scripts is never broken.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, overflow, violations, watched } from './chromium.mjs';
import { errors } from './nu.mjs';
import { Newsroom } from './newsroom.mjs';

const WIDTHS = [390, 1280];

let room;
let browser;
const people = {};
let pages;

before(async () => {
  browser = await launch();
  room = await Newsroom.open(browser);
  people.ar = await room.person('salma', 'سلمى الحداد', 'owner');
  people.en = await room.person('nadir', 'نادر سالم', 'owner', { lang: 'en' });
  const story = await room.draft(people.ar.page, 'ميناء المرفأ يستقبل أول سفينة حاويات');
  pages = await deskPages(room, people.ar.page, story);
});

after(async () => {
  await browser?.close();
  await room?.close();
});

/** Every page: where the rail leads, and what those pages link to inside the desk, one of each kind. */
export async function deskPages(room, page, story) {
  const known = new Map([[`/desk/stories/${story}`, 'story'], [`/desk/stories/${story}/history`, 'history'], ['/desk/stories/new', 'new story'], ['/desk/account', 'account']]);
  const kind = (path) => path.replace(/\/\d+/g, '/N').replace(/\?.*/, '');
  const kinds = new Set([...known.keys()].map(kind));
  await page.goto(room.url('/desk'));
  const rail = await page.locator('nav.rail li a').evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
  for (const path of rail) {
    known.set(path, path);
    kinds.add(kind(path));
  }
  for (const path of rail) {
    await page.goto(room.url(path));
    const links = await page.locator('main a[href^="/desk"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const link of links) {
      const clean = link.split('#')[0];
      if (kinds.has(kind(clean)) || clean.includes('.json') || clean.includes('.csv') || /preview|pictures|assets|events/.test(clean)) continue;
      kinds.add(kind(clean));
      known.set(clean, kind(clean));
    }
  }
  return [...known.keys()];
}

test('the desk has pages', () => {
  assert.ok(pages.length >= 8, pages.join(' '));
});

for (const lang of ['ar', 'en']) {
  for (const width of WIDTHS) {
    test(`every page of the desk in ${lang} at ${width} px: axe finds nothing, nothing runs over`, async () => {
      const state = await people[lang].context.storageState();
      const { context, page, faults } = await watched(browser, room.origin, { viewport: { width, height: 900 }, storageState: state, bypassCSP: true });
      const found = [];
      for (const path of pages) {
        const answer = await page.goto(room.url(path));
        const seen = [...(answer.status() === 200 ? [] : [`status ${answer.status()}`]), ...(await overflow(page)), ...(await violations(page))];
        found.push(...seen.map((what) => `${path}: ${what}`));
      }
      await context.close();
      assert.deepEqual(found, []);
      assert.deepEqual(faults, []);
    });
  }
}

test('the policy against scripts is kept on every page', async () => {
  const { page, faults } = people.ar;
  for (const path of pages) await page.goto(room.url(path));
  assert.deepEqual(faults, []);
});

test('the Nu checker finds no error in any page of the desk', async () => {
  const texts = new Map();
  for (const path of pages) {
    const answer = await people.ar.context.request.get(room.url(path));
    texts.set(path, await answer.text());
  }
  assert.deepEqual(await errors(texts), []);
});

test('the page of the editor is light', async () => {
  const { context } = people.ar;
  const story = pages.find((path) => /^\/desk\/stories\/\d+$/.test(path));
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
  await page.goto(room.url(story));
  await page.waitForTimeout(1500);
  assert.ok(bytes < 150 * 1024, `${bytes} bytes`);
  await page.close();
});
