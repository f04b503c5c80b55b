import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manuscript, paragraph } from './fake/manuscript.mjs';
import { load } from './load.mjs';

const { inputRange, resolve } = await load('saving/resolve.ts', 'check/reading.ts');

const copy = (...lines) => manuscript({ body: { type: 'doc', content: lines.map(paragraph) } });
const lines = (made) => made.body.content.map((block) => block.content[0].text);
const row = (mine_index, theirs_index, merged_index) => ({ place: 'block', base: '', mine: '', theirs: '', mine_index, theirs_index, merged_index });

test('each row is decided by itself, wherever the others stand', () => {
  const mine = copy('أ', 'ب١', 'ج', 'د١');
  const theirs = copy('أ', 'ب٢', 'ج', 'د٢', 'هـ');
  const conflict = { head: 2, by: '', at: '', rows: [row(1, 1, 1), row(3, 3, 3)], theirs, merged: copy('أ', 'ب١', 'ج', 'د١', 'هـ') };
  assert.deepEqual(lines(resolve(conflict, mine, ['mine', 'mine'])), ['أ', 'ب١', 'ج', 'د١', 'هـ']);
  assert.deepEqual(lines(resolve(conflict, mine, ['both', 'theirs'])), ['أ', 'ب١', 'ب٢', 'ج', 'د٢', 'هـ']);
  assert.deepEqual(lines(resolve(conflict, mine, ['theirs', 'both'])), ['أ', 'ب٢', 'ج', 'د١', 'د٢', 'هـ']);
});

test('a block that one side took away', () => {
  const taken = { head: 2, by: '', at: '', rows: [row(null, 1, null)], theirs: copy('أ', 'ب٢', 'ج'), merged: copy('أ', 'ج') };
  assert.deepEqual(lines(resolve(taken, copy('أ', 'ج'), ['theirs'])), ['أ', 'ب٢', 'ج']);
  assert.deepEqual(lines(resolve(taken, copy('أ', 'ج'), ['mine'])), ['أ', 'ج']);
  const kept = { head: 2, by: '', at: '', rows: [row(1, null, 1)], theirs: copy('أ', 'ج'), merged: copy('أ', 'ب١', 'ج') };
  assert.deepEqual(lines(resolve(kept, copy('أ', 'ب١', 'ج'), ['theirs'])), ['أ', 'ج']);
});

test('a block that I took away comes back where it stood', () => {
  // As the server tells it: `merged_index` is the place before which mine stood.
  const mine = copy('أ', 'ج', 'د١');
  const theirs = copy('أ', 'ب٢', 'ج', 'د٢');
  const conflict = { head: 2, by: '', at: '', rows: [row(null, 1, 1), row(2, 3, 2)], theirs, merged: copy('أ', 'ج', 'د١') };
  assert.deepEqual(lines(resolve(conflict, mine, ['theirs', 'mine'])), ['أ', 'ب٢', 'ج', 'د١']);
  assert.deepEqual(lines(resolve(conflict, mine, ['both', 'theirs'])), ['أ', 'ب٢', 'ج', 'د٢']);
  assert.deepEqual(lines(resolve(conflict, mine, ['mine', 'both'])), ['أ', 'ج', 'د١', 'د٢']);
  const beside = { ...conflict, rows: [row(null, 1, 1), row(1, 2, 1)], theirs: copy('أ', 'ب٢', 'ج٢'), merged: copy('أ', 'ج١') };
  assert.deepEqual(lines(resolve(beside, copy('أ', 'ج١'), ['theirs', 'theirs'])), ['أ', 'ب٢', 'ج٢']);
});

test('fields are taken over, or put together', () => {
  const mine = { ...copy('أ'), headline: 'عنواني' };
  const theirs = { ...copy('أ'), headline: 'عنوانهم' };
  const conflict = { head: 2, by: '', at: '', rows: [{ place: 'headline', base: '', mine: '', theirs: '' }], theirs, merged: mine };
  assert.equal(resolve(conflict, mine, ['theirs']).headline, 'عنوانهم');
  assert.equal(resolve(conflict, mine, ['both']).headline, 'عنواني عنوانهم');
  assert.equal(resolve(conflict, mine, []).headline, 'عنواني');
});

test('a range of an input is found again, or not at all', () => {
  const place = { field: 'headline', start: 4, end: 9 };
  assert.deepEqual(inputRange('خبر اليوم', 'خبر عاجل اليوم', place), { from: 9, to: 14 });
  assert.equal(inputRange('خبر اليوم', 'خبر الأمس', place), null);
});
