// A reader looks for something as people write it, cuts the results, opens a story and sees the words there.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, overflow, watched } from './chromium.mjs';
import { within } from './newsroom.mjs';
import { Paper } from './paper.mjs';

let paper;
let browser;

before(async () => {
  paper = await Paper.open();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await paper?.close();
});

const PHONE = { viewport: { width: 360, height: 800 } };

test('without scripts: asked in another spelling, cut to a section, opened, with the words in their own spelling', async () => {
  const { context, page, faults } = await watched(browser, paper.origin, { ...PHONE, javaScriptEnabled: false });
  await page.goto(paper.url('/search'));
  await page.fill('#q', 'الاسماك بالمينا');
  await Promise.all([page.waitForNavigation(), page.press('#q', 'Enter')]);
  const count = await page.locator('article').count();
  assert.ok(count > 0, 'something is found');
  const marked = await page.locator('article mark').allTextContents();
  assert.ok(marked.some((word) => word.includes('ميناء')) && !marked.includes('المينا'), `in the spelling of the story: ${marked}`);
  assert.deepEqual(await overflow(page), []);

  const facet = page.locator('aside a[href*="section="]').first();
  const section = (await facet.textContent()).trim();
  await Promise.all([page.waitForNavigation(), facet.click()]);
  assert.match(await page.locator('.topics').textContent(), new RegExp(section));
  for (const line of await page.locator('article .meta').allTextContents()) assert.ok(line.includes(section), line);
  assert.ok(await page.locator('article').count() <= count);

  const hit = page.locator('article h3 a').first();
  const [headline, href, word] = [await hit.textContent(), await hit.getAttribute('href'), (await page.locator('article mark').first().textContent()).trim()];
  assert.match(href, /#:~:text=/, 'the browser is told what to show');
  await Promise.all([page.waitForNavigation(), hit.click()]);
  assert.equal((await page.textContent('h1')).trim(), headline.trim());
  assert.ok((await page.textContent('main')).includes(word));
  assert.deepEqual(await context.cookies(), []);
  assert.deepEqual(faults, []);
  await context.close();
});

test('a phrase, a word to leave out, a slip of the finger, and nothing at all', async () => {
  const found = async (query) => (await paper.text(`/search?q=${encodeURIComponent(query)}`)).text;
  const stories = (html) => Number(/<small>\((\d+)/.exec(html)?.[1] ?? 0);
  const all = stories(await found('الميناء'));
  assert.ok(stories(await found('الميناء -السفينة')) < all);
  assert.match(await found('الميناا'), /هل تقصد|<article/);
  assert.match(await found('قسطنطينيات'), /لا نتائج/);
  assert.match(await found('«»"-'), /بحث/);
});

test('what goes out is found within a second', async () => {
  const page = join(paper.folder, 'زعفران.txt');
  await writeFile(page, 'عودة الزعفراني إلى الرصيف\nالساعة 10:30 (المرفأ)\n\nعاد الزعفراني إلى الرصيف صباح اليوم.');
  await paper.tell('import', 'page', page, '--section', 'mahalliyat', '--date', '2026-11-20', '--publish');
  const took = await within(1000, async () => (await paper.text(`/search?q=${encodeURIComponent('زعفراني')}`)).text.includes('<article'), 'found');
  assert.ok(took <= 1000);
});

test('with scripts, questions are offered while one is typed', async () => {
  const { context, page, faults } = await watched(browser, paper.origin, PHONE);
  // The second time the page has not changed, and the browser keeps what it has.
  for (let round = 0; round < 2; round += 1) await page.goto(paper.url('/search'));
  await page.locator('#q').pressSequentially('المين', { delay: 20 });
  await page.waitForFunction(() => document.querySelectorAll('#offers option').length > 0);
  const offers = await page.locator('#offers option').evaluateAll((options) => options.map((option) => option.value));
  assert.ok(offers.every((offer) => offer.includes('مين')), offers.join());
  assert.deepEqual(faults, []);
  await context.close();
});
