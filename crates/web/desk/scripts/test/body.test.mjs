import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';
import { randomBody } from './random.mjs';

const { bodyIn, bodyOut, difference, parseHref, readTypedHref } = await load('body/body.ts', 'copy/replace.ts', 'body/href.ts');

test('every body comes back from the editor as it went in', () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const body = randomBody(seed);
    const doc = bodyIn(body);
    doc.check();
    assert.deepEqual(bodyOut(doc), body, `seed ${seed}`);
  }
});

test('optional texts that are empty are left out, and rows of a table get equal lengths', () => {
  const body = { type: 'doc', content: [
    { type: 'quote', content: [], speaker: '' },
    { type: 'image', picture: { media: 4, caption: '', alt: 'سفينة', decorative: false } },
    { type: 'table', header: true, rows: [[[], []], [[]]] },
    { type: 'paragraph', content: [] },
  ] };
  assert.deepEqual(bodyOut(bodyIn(body)).content, [
    { type: 'quote', content: [] },
    { type: 'image', picture: { media: 4, alt: 'سفينة' } },
    { type: 'table', header: true, rows: [[[], []], [[], []]] },
  ]);
});

test('the steps from one body to another lead there, whatever they are', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const [before, after] = [bodyIn(randomBody(seed)), bodyIn(randomBody(seed + 7))];
    const change = difference(before, after);
    assert.ok(change.doc.eq(after), `seed ${seed}: ${JSON.stringify(bodyOut(change.doc))}`);
  }
});

test('a body is changed only where it differs', () => {
  const words = (...lines) => bodyIn({ type: 'doc', content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })) });
  const change = difference(words('أول', 'ثان هنا', 'ثالث'), words('أول', 'ثان هناك', 'ثالث', 'رابع'));
  const ranges = change.steps.map((step) => [step.from, step.to]);
  assert.deepEqual(ranges, [[20, 20], [13, 13]], 'an insertion at the end and one letter');
});

test('links lead to the web or to this site', () => {
  for (const good of ['https://example.org/خبر', 'mailto:a@example.org', '/12']) assert.equal(parseHref(good), good);
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', '//example.org', '/\\example.org', 'https://a b', '', 'JavaScript:x', 'vbscript:x']) assert.equal(parseHref(bad), null, bad);
  assert.equal(readTypedHref('example.org/a'), 'https://example.org/a');
  assert.equal(readTypedHref('a@example.org'), 'mailto:a@example.org');
  assert.equal(readTypedHref('javascript:alert(1)'), null);
});
