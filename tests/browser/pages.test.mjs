// Each kind of page on a telephone and on a desk: nothing runs over, nothing is fetched from others, nothing is
// kept, axe and the Nu checker find nothing, and the policy against scripts is never broken.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kept, launch, overflow, violations, watched } from './chromium.mjs';
import { HOSTILE, kinds } from './kinds.mjs';
import { errors } from './nu.mjs';
import { Paper } from './paper.mjs';

const WIDTHS = [360, 1280];
const NAMES = [
  'home', 'section', 'story', 'topic', 'day', 'archive', 'search', 'search with results', 'search without results', 'hostile search',
  'page about', 'page contact', 'page privacy', 'page corrections', 'reply', 'held', 'not found', 'no such story', 'withdrawn',
];

let paper;
let browser;
let list;

before(async () => {
  paper = await Paper.open();
  browser = await launch();
  list = await kinds(paper);
});

after(async () => {
  await browser?.close();
  await paper?.close();
});

const named = (name) => list.find((kind) => kind.name === name);
const size = (width) => ({ viewport: { width, height: 900 } });

test('every kind of page is looked at', () => {
  assert.deepEqual(list.map(({ name }) => name).sort(), [...NAMES].sort());
});

for (const name of NAMES) {
  for (const width of WIDTHS) {
    test(`${name} at ${width} px: fits, keeps to itself, keeps nothing`, async () => {
      const { path, status } = named(name);
      const { context, page, faults } = await watched(browser, paper.origin, size(width));
      const answer = await page.goto(paper.url(path), { waitUntil: 'networkidle' });
      assert.equal(answer.status(), status);
      assert.deepEqual(await overflow(page), []);
      assert.deepEqual(await kept(context, page), []);
      assert.equal(answer.headers()['set-cookie'], undefined);
      assert.deepEqual(faults, []);
      await context.close();
    });

    test(`${name} at ${width} px: axe finds nothing`, async () => {
      // axe is a script, which the policy of the pages forbids: only here it is set aside.
      const { context, page } = await watched(browser, paper.origin, { ...size(width), bypassCSP: true });
      await page.goto(paper.url(named(name).path));
      assert.deepEqual(await violations(page), []);
      await context.close();
    });
  }

  test(`${name}: enough contrast in the dark`, async () => {
    const { context, page } = await watched(browser, paper.origin, { ...size(360), bypassCSP: true, colorScheme: 'dark' });
    await page.goto(paper.url(named(name).path));
    assert.deepEqual(await violations(page, ['color-contrast']), []);
    await context.close();
  });
}

test('the dark scheme is dark', async () => {
  const { context, page } = await watched(browser, paper.origin, { ...size(360), colorScheme: 'dark' });
  await page.goto(paper.url('/'));
  const light = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.body).backgroundColor);
  const parts = light.match(/\d+(\.\d+)?/g).map(Number).filter((part) => part > 1);
  assert.ok(parts.every((part) => part < 80), light);
  await context.close();
});

test('the Nu checker finds no error in any page', async () => {
  const pages = new Map();
  for (const { name, path } of list) pages.set(name, (await paper.text(path)).text);
  assert.deepEqual(await errors(pages), []);
});

test('all pages are Arabic from the right and have one heading of the first rank', async () => {
  const { context, page } = await watched(browser, paper.origin, size(1280));
  for (const { name, path } of list) {
    await page.goto(paper.url(path));
    const found = await page.evaluate(() => ({ dir: document.documentElement.dir, lang: document.documentElement.lang.slice(0, 2), heads: document.querySelectorAll('h1').length, main: document.querySelectorAll('main').length }));
    assert.deepEqual(found, { dir: 'rtl', lang: 'ar', heads: 1, main: 1 }, name);
  }
  await context.close();
});

test('a hostile question is printed as text, not as markup', async () => {
  const { context, page, faults } = await watched(browser, paper.origin, size(360));
  await page.goto(paper.url(`/search?q=${encodeURIComponent(HOSTILE)}`));
  assert.equal(await page.locator('script:not([type="application/ld+json"]):not([src="/search/typing.js"])').count(), 0);
  assert.deepEqual(faults, []);
  await context.close();
});

test('a story is read with one request beside its pictures', async () => {
  const { context, page } = await watched(browser, paper.origin, size(360));
  const kindsOfRequest = [];
  page.on('request', (request) => kindsOfRequest.push(request.resourceType()));
  await page.goto(paper.url(named('story').path), { waitUntil: 'networkidle' });
  const others = kindsOfRequest.filter((kind) => kind !== 'image');
  assert.deepEqual(others, ['document']);
  await context.close();
});

test('the checks themselves find faults', async () => {
  const bad = '<!doctype html><html><title>x</title><body><img src="data:,"><div style="width:200vw;color:#ddd">x</div></body></html>';
  const { context, page, faults } = await watched(browser, 'http://paper.example', size(360));
  await page.goto('about:blank');
  await page.setContent(bad);
  assert.ok((await overflow(page)).length > 0);
  assert.ok((await violations(page)).length >= 2);
  await page.goto(paper.url('/'));
  assert.ok(faults.some((fault) => fault.startsWith('request to')), 'another host is noticed');
  await context.close();
  assert.ok((await errors(new Map([['bad', bad.replace('<title>x</title>', '')]]))).length > 0);
});
