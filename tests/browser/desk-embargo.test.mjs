// A story under embargo is nowhere until its moment, and everywhere two seconds after it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './chromium.mjs';
import { openStory, save, step, typeBody } from './editing.mjs';
import { Newsroom } from './newsroom.mjs';

/** Stands in the headline, the body and a topic, and in no other story. */
const WORD = 'الزعفرانية';
const AT_MOST = 2000;

let room;
let browser;
let salma;
let story;
let until;
let places;

before(async () => {
  browser = await launch();
  room = await Newsroom.open(browser);
  salma = await room.person('salma', 'سلمى الحداد', 'owner');
  story = await room.draft(salma.page, `افتتاح جسر ${WORD} أمام المركبات`);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Aden' }).format(Date.now() + 90_000).replaceAll('-', '/').replaceAll('/0', '/');
  const feeds = ['', 'section/mahalliyat/'].flatMap((scope) => ['xml', 'atom', 'json'].map((format) => `/${scope}feed.${format}`));
  places = ['/', '/section/mahalliyat', `/${story}`, `/archive/${day}`, `/topic/${encodeURIComponent(WORD)}`, `/search?q=${encodeURIComponent(WORD)}`, '/sitemap-news.xml', '/sitemap-1.xml', ...feeds];
});

after(async () => {
  await browser?.close();
  await room?.close();
});

/** The places where the story can be seen now: by its word, or in a sitemap by its address. */
async function seen(among = places) {
  const looked = await Promise.all(among.map(async (place) => {
    const { status, text } = await room.text(place);
    // The page of a search repeats what was sought.
    const said = text.includes(`/${story}/`) || (!place.startsWith('/search') && text.includes(WORD));
    return status === 200 && said ? [place] : [];
  }));
  return looked.flat();
}

/** The moment of the next full minute that leaves time enough, and how the paper's clock shows it to a field. */
function nextMinute() {
  const at = Math.ceil((Date.now() + 8000) / 60_000) * 60_000;
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Aden', dateStyle: 'short', timeStyle: 'short' }).format(at);
  return { at, field: parts.replace(' ', 'T') };
}

test('written, ready, under embargo and scheduled, it is in no place that readers have', async () => {
  const { page } = salma;
  await openStory(room, page, story);
  await typeBody(page, `فُتح جسر ${WORD} صباح اليوم أمام المركبات بعد صيانة دامت شهرين.`);
  await page.fill('[name=sources]', 'المرفأ');
  await page.fill('[name=bylines]', 'سلمى الحداد');
  await page.fill('[name=topics]', WORD);
  assert.equal(await save(page), 200);
  assert.deepEqual(await seen(), []);
  until = nextMinute();
  await step(page, 'embargo', { embargo_until: until.field });
  await step(page, 'schedule', { publish_at: until.field });
  assert.equal(await page.locator('form[action$="/publish"]').count(), 0, 'nobody publishes under an embargo');
  assert.match(await page.locator('#workflow').innerText(), /محظور|حظر/);
  assert.deepEqual(await seen(), []);
});

test('nowhere up to the moment, everywhere within two seconds of it', async (t) => {
  const first = new Map();
  while (first.size < places.length && Date.now() < until.at + 4 * AT_MOST) {
    const before = Date.now();
    for (const place of await seen(places.filter((one) => !first.has(one)))) first.set(place, before - until.at);
    const near = until.at - Date.now() < 1500;
    await new Promise((done) => { setTimeout(done, near ? 40 : 400); });
  }
  const took = [...first.values()];
  t.diagnostic(`seen from ${Math.min(...took)} to ${Math.max(...took)} ms after the moment, in ${first.size} places`);
  assert.deepEqual(places.filter((place) => !first.has(place)), [], 'places that never showed it');
  assert.ok(Math.min(...took) >= 0, 'nowhere before');
  assert.ok(Math.max(...took) <= AT_MOST, [...first].filter(([, ms]) => ms > AT_MOST).join('; '));
});

test('nothing went wrong in the browser', () => {
  assert.deepEqual(salma.faults, []);
});
