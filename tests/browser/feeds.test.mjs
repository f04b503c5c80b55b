// Feeds and sitemaps as a reader program sees them: well-formed, complete, with true dates and ids of their own.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './chromium.mjs';
import { atom, json, parsed, rss, sitemap } from './feed-rules.mjs';
import { locations, Paper } from './paper.mjs';

let paper;
let browser;
let page;

before(async () => {
  paper = await Paper.open();
  browser = await launch();
  page = await browser.newPage();
});

after(async () => {
  await browser?.close();
  await paper?.close();
});

/** Fetches XML, parses it, looks at its faults. */
async function tree(path, type) {
  const answer = await paper.text(path);
  assert.equal(answer.status, 200, path);
  assert.match(answer.type, type);
  const { root, wrong } = await parsed(page, answer.text);
  assert.equal(wrong, undefined, `${path} is not well-formed`);
  return root;
}

const scopes = ['', '/section/mahalliyat', '/section/rai'];

for (const scope of scopes) {
  test(`RSS 2.0 of ${scope || 'the paper'} is valid`, async () => {
    assert.deepEqual(rss(await tree(`${scope}/feed.xml`, /^application\/rss\+xml/)), []);
  });

  test(`Atom of ${scope || 'the paper'} is valid`, async () => {
    assert.deepEqual(atom(await tree(`${scope}/feed.atom`, /^application\/atom\+xml/)), []);
  });

  test(`JSON Feed of ${scope || 'the paper'} is valid`, async () => {
    const answer = await paper.text(`${scope}/feed.json`);
    assert.equal(answer.status, 200);
    assert.match(answer.type, /^application\/(feed\+)?json/);
    assert.deepEqual(json(answer.text), []);
  });
}

test('the sitemap, its parts and the news sitemap are valid', async () => {
  const type = /^(application|text)\/xml/;
  assert.deepEqual(sitemap(await tree('/sitemap.xml', type), 'sitemapindex'), []);
  for (const part of locations((await paper.text('/sitemap.xml')).text)) {
    assert.deepEqual(sitemap(await tree(part, type), 'urlset'), [], part);
  }
  assert.deepEqual(sitemap(await tree('/sitemap-news.xml', type), 'urlset'), []);
});

test('every story of the sitemap answers 200 under exactly that address', async () => {
  for (const path of await paper.stories()) {
    const answer = await fetch(paper.url(path), { redirect: 'manual' });
    assert.equal(answer.status, 200, path);
  }
});

test('robots.txt names the sitemap', async () => {
  const { status, text } = await paper.text('/robots.txt');
  assert.equal(status, 200);
  assert.match(text, /^Sitemap: https?:\/\/\S+\/sitemap\.xml$/m);
});

test('the rules themselves find faults', async () => {
  const { root } = await parsed(page, '<rss version="2.0"><channel><title>a</title><item><title>b</title><pubDate>2026-01-01</pubDate></item></channel></rss>');
  assert.ok(rss(root).length >= 5, String(rss(root)));
  const feed = await parsed(page, '<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><entry><id>x</id></entry></feed>');
  assert.ok(atom(feed.root).length >= 5, String(atom(feed.root)));
  assert.ok((await parsed(page, '<a><b></a>')).wrong);
  assert.ok(json('{"version":"1","items":[]}').length >= 4);
});
