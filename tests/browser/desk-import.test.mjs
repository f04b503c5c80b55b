// An archive comes in by the desk: brought, tried, started, watched; and readers find what was public in it, at its old addresses.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, overflow, violations, watched } from './chromium.mjs';
import { Newsroom, within } from './newsroom.mjs';
import { errors } from './nu.mjs';

const SITE = 'https://old.example';
const STORIES = 300;
const PUBLIC = 'عودة الزعفراني إلى رصيف الصيادين';
const REPORT = 'تحقيق المنارة القديمة';
const HIDDEN = 'مسودة القرنفل';

let room;
let browser;
let owner;
let checked;
let folder;
let file;

const cdata = (text) => `<![CDATA[${text}]]>`;

function item({ id, title, status = 'publish', type = 'post', slug, body, more = '' }) {
  const day = `2014-05-${String((id % 27) + 1).padStart(2, '0')} 09:30:00`;
  return `<item><title>${cdata(title)}</title><link>${SITE}/2014/05/${encodeURIComponent(slug).toLowerCase()}/</link><dc:creator>${cdata('huda')}</dc:creator>
<guid isPermaLink="false">${SITE}/?p=${id}</guid><content:encoded>${cdata(body)}</content:encoded><excerpt:encoded>${cdata('')}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>${day}</wp:post_date><wp:post_date_gmt>${day}</wp:post_date_gmt><wp:post_name>${encodeURIComponent(slug).toLowerCase()}</wp:post_name>
<wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type><wp:comment_status>open</wp:comment_status><category domain="category" nicename="port">${cdata('ميناء')}</category>${more}</item>`;
}

function archive() {
  const comment = `<wp:comment><wp:comment_id>7</wp:comment_id><wp:comment_author>${cdata('ناجي')}</wp:comment_author><wp:comment_date_gmt>2014-05-03 10:00:00</wp:comment_date_gmt>
<wp:comment_content>${cdata('خبر أسعد أهل الحي كلهم.')}</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>`;
  const file = `<item><title>${cdata('ميزانية البلدية')}</title><link>${SITE}/mizaniya/</link><wp:post_id>5</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status>
<wp:attachment_url>${SITE}/wp-content/uploads/2014/05/mizaniyat-albaladiya-lissanat-almaliya-2014-alnuskha-alnihaiya-almuaddala.pdf</wp:attachment_url></item>`;
  const items = [
    item({ id: 1, title: PUBLIC, slug: 'عودة-الزعفراني', body: '<p>عاد الزعفراني إلى الرصيف صباح السبت.</p>', more: comment }),
    item({ id: 2, title: HIDDEN, slug: 'قرنفل', status: 'private', body: '<p>القرنفل لم يخرج بعد. [تقويم_المدينة سنة=2014]</p>' }),
    item({ id: 3, type: 'report', title: REPORT, slug: 'تحقيق', body: '<p>تحقيق في أحوال المنارة القديمة.</p>' }),
    file,
    ...Array.from({ length: STORIES }, (_, n) => item({ id: n + 10, title: `نشرة المرسى رقم ${n}`, slug: `نشرة-${n}`, body: `<p>نص النشرة رقم ${n} عن المرسى.</p>` })),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>المرسى القديم</title><link>${SITE}</link><language>ar</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>${SITE}</wp:base_site_url><wp:base_blog_url>${SITE}</wp:base_blog_url>
<wp:author><wp:author_login>${cdata('huda')}</wp:author_login><wp:author_display_name>${cdata('هدى النجار')}</wp:author_display_name></wp:author>
${items.join('\n')}</channel></rss>`;
}

before(async () => {
  browser = await launch();
  room = await Newsroom.open(browser);
  owner = await room.person('salma', 'سلمى الحداد', 'owner');
  // axe is a script, which the policy of the pages forbids: only in this window it is set aside.
  const state = await owner.context.storageState();
  checked = (await watched(browser, room.origin, { bypassCSP: true, storageState: state })).page;
  folder = await mkdtemp(join(tmpdir(), 'warraq-archive-'));
  file = join(folder, 'المرسى القديم.xml');
  await writeFile(file, archive());
});

after(async () => {
  await browser?.close();
  await room?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Nothing runs over at either width, and axe finds nothing. */
async function sound(page) {
  await checked.goto(page.url());
  for (const width of [360, 1280]) {
    await checked.setViewportSize({ width, height: 900 });
    assert.deepEqual(await overflow(checked), [], `${width} px`);
    assert.deepEqual(await violations(checked), [], `${width} px`);
  }
}

/** Waits for the end of the run on the page; it shows how far it is by itself. */
async function ended(page) {
  await within(60_000, async () => /انتهى|توقّف/.test(await page.locator('main .chip').first().innerText().catch(() => '')), 'the run ends');
  assert.match(await page.locator('main .chip').first().innerText(), /انتهى/, await page.locator('main').innerText());
}

/** The row of a kind in the table of figures. */
async function figures(page, kind) {
  return (await page.locator('tr', { hasText: kind }).first().locator('td').allInnerTexts()).map(Number);
}

async function start(page, dry, types = '') {
  await page.goto(room.url('/desk/system/imports'));
  await page.fill('[name=types]', types);
  await page.locator('[name=dry]').setChecked(dry);
  await Promise.all([page.waitForURL(/imports\/\d+/), page.locator('form[action="/desk/system/imports"] button').click()]);
  await ended(page);
}

test('the file is brought, and its kind is known', async () => {
  const { page } = owner;
  await page.goto(room.url('/desk/system/imports'));
  assert.match(await page.locator('main').innerText(), /لا ملفات بعد/);
  await page.setInputFiles('#archive', file);
  await Promise.all([page.waitForNavigation(), page.locator('form[data-pieces] button').click()]);
  assert.match(await page.locator('select[name=file]').innerText(), /المرسى-القديم\.xml/);
  await sound(page);
});

test('tried first: the figures are there, and nothing else is', async () => {
  const { page } = owner;
  await start(page, true);
  assert.deepEqual(await figures(page, 'المواد'), [STORIES + 2, STORIES + 2, 0, 0]);
  assert.match(await page.locator('main').innerText(), /تجربة/);
  await sound(page);
  await page.goto(room.url(await page.getByText('التقرير الكامل').getAttribute('href')));
  assert.match(await page.locator('body').innerText(), /report: تحقيق المنارة/, 'a kind of post that nobody named is told');
  assert.doesNotMatch((await room.text(`/search?q=${encodeURIComponent('الزعفراني')}`)).text, /<article/);
});

test('started: what was public is found at once, what was not is a draft', async () => {
  const { page } = owner;
  await start(page, false, 'video، report');
  assert.deepEqual(await figures(page, 'المواد'), [STORIES + 3, STORIES + 3, 0, 0]);
  await within(5_000, async () => (await room.text(`/search?q=${encodeURIComponent('الزعفراني')}`)).text.includes(PUBLIC.slice(0, 5)), 'it is found');
  const { text } = await room.text(`/search?q=${encodeURIComponent('القرنفل')}`);
  assert.doesNotMatch(text, /<article/);
  await page.goto(room.url(`/desk/stories?q=${encodeURIComponent('القرنفل')}`));
  assert.match(await page.locator('main').innerText(), new RegExp(HIDDEN));
  await page.goto(room.url('/desk/system/imports'));
  await page.locator('main a', { hasText: 'المرسى-القديم.xml' }).first().click();
  const report = await page.getByText('التقرير الكامل').getAttribute('href');
  await page.goto(room.url(report));
  assert.match(await page.locator('body').innerText(), /المجموع/);
  await sound(page);
  assert.deepEqual(await errors(new Map([['report', await page.content()]])), []);
});

test('old addresses lead to the stories, in either case and by number', async () => {
  const old = encodeURIComponent('عودة-الزعفراني');
  for (const path of [`/2014/05/${old}/`, `/2014/05/${old.toLowerCase()}/`, '/?p=1']) {
    const answer = await fetch(room.url(path));
    assert.equal(answer.status, 200, path);
    assert.match(await answer.text(), new RegExp(PUBLIC), path);
  }
  const story = await (await fetch(room.url('/?p=1'))).text();
  assert.match(story, /خبر أسعد أهل الحي كلهم/);
  assert.match(story, /هدى النجار/);
});

test('the same once more changes nothing', async () => {
  const { page } = owner;
  await start(page, false, 'video، report');
  assert.deepEqual(await figures(page, 'المواد'), [STORIES + 3, 0, STORIES + 3, 0]);
  assert.deepEqual(owner.faults, []);
});
