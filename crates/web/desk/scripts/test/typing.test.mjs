import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { ownDirection, smart } = await load('typing/smart.ts', 'typing/direction.ts');

/** Types `text` character by character. */
function typed(text, quotes = 'guillemets') {
  let out = '';
  for (const char of text) {
    out += char;
    const change = smart(out, quotes);
    if (change) out = out.slice(0, out.length - change.remove) + change.insert;
  }
  return out;
}

test('what is typed becomes what the house prints', () => {
  const cases = [
    ['قال: "نعم"', 'قال: «نعم»'],
    ['قال ("نعم")', 'قال («نعم»)'],
    ['"نعم", ثم', '«نعم»، ثم'],
    ['نعم, لا; كيف?', 'نعم، لا؛ كيف؟'],
    ['مُحَمَّدٌ, علي', 'مُحَمَّدٌ، علي'],
    ['yes, no; how?', 'yes, no; how?'],
    ['بلغ 12,5 و٣,٤', 'بلغ 12,5 و٣,٤'],
    ['ثم...', 'ثم…'],
    ['ثم....', 'ثم….'],
    ['المرفأ -- وكالات', 'المرفأ – وكالات'],
    ['a-b', 'a-b'],
  ];
  for (const [from, to] of cases) assert.equal(typed(from), to, from);
  assert.equal(typed('قال "نعم"', 'curly'), 'قال “نعم”');
});

test('no character of direction is ever typed for anybody', () => {
  assert.doesNotMatch(typed('قال "BBC, yes" ثم... -- ?'), /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/);
});

test('a paragraph turns only when it has no letter of the story at all', () => {
  assert.equal(ownDirection('BBC قالت', 'rtl'), null);
  assert.equal(ownDirection('Breaking news', 'rtl'), 'ltr');
  assert.equal(ownDirection('12 + 3', 'rtl'), null);
  assert.equal(ownDirection('', 'rtl'), null);
  assert.equal(ownDirection('خبر', 'ltr'), 'rtl');
  assert.equal(ownDirection('He said «نعم»', 'ltr'), null);
});
