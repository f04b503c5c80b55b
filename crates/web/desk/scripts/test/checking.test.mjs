import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './chromium.mjs';
import { FakeDesk } from './fake/desk.mjs';
import { manuscript, paragraph, text } from './fake/manuscript.mjs';
import { load } from './load.mjs';

const { bodyIn, rangeOf, shift } = await load('body/body.ts', 'check/place.ts');

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const until = async (what, holds) => {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail(`never: ${what}`);
};

/** A finding for each wrong word of `words`, wherever it stands. */
const wrongWords = (words) => (copy) => {
  const places = [
    ...['headline', 'deck'].map((field) => ({ field, text: copy[field] })),
    ...copy.body.content.flatMap((block, at) => (block.content ? [{ field: 'body', block: at, item: 0, text: block.content.map((run) => run.text ?? '').join('') }] : [])),
  ];
  return places.flatMap(({ text: line, ...place }) => Object.entries(words).flatMap(([found, [severity, right]]) => {
    const start = line.indexOf(found);
    if (start < 0) return [];
    const range = { ...place, start, end: start + found.length };
    return [{ key: `${place.field}${place.block ?? ''}-${found}`, rule: 'H09', severity, ...range, found, message: `رسم «${found}»`, why: 'قاعدة الرسم.', fixes: right === null ? [] : [{ label: `استبدال: ${right}`, text: right, safe: true, edits: [{ ...range, text: right }] }] }];
  }));
};

async function start(t, words, copy) {
  const desk = await new FakeDesk(copy ? { manuscript: copy } : {}).start();
  desk.findings = wrongWords(words);
  const opened = await open(browser, desk);
  t.after(async () => {
    await opened.context.close();
    await desk.stop();
  });
  return { desk, ...opened };
}

test('places of an answer are found in the document', () => {
  const inlines = (words) => [text(words)];
  const doc = bodyIn({ type: 'doc', content: [
    paragraph('أول'),
    { type: 'list', ordered: false, content: [inlines('بند'), inlines('بند ثان')] },
    { type: 'table', header: true, rows: [[inlines('أ'), inlines('ب')], [inlines('ج'), inlines('دال')]] },
    { type: 'verse', lines: ['صدر', 'عجز'] },
    { type: 'quote', content: [text('قول '), text('غليظ', { type: 'strong' })], speaker: 'هند' },
  ] });
  const words = (place) => {
    const range = rangeOf(doc, { field: 'body', ...place });
    return range && doc.textBetween(range.from, range.to);
  };
  assert.equal(words({ block: 0, item: 0, start: 0, end: 3 }), 'أول');
  assert.equal(words({ block: 1, item: 1, start: 4, end: 7 }), 'ثان');
  assert.equal(words({ block: 2, item: 3, start: 0, end: 3 }), 'دال');
  assert.equal(words({ block: 3, item: 1, start: 0, end: 3 }), 'عجز');
  assert.equal(words({ block: 3, start: 0, end: 3 }), 'صدر');
  assert.equal(words({ block: 4, start: 4, end: 8 }), 'غليظ');
  assert.equal(words({ block: 9, start: 0, end: 1 }), null);
});

test('offsets in an input move with what was typed before them', () => {
  assert.equal(shift('خبر اليوم', 'خبر عاجل اليوم', 4, 'start'), 9);
  assert.equal(shift('خبر اليوم', 'خبر اليوم!', 9, 'end'), 9);
  assert.equal(shift('خبر اليوم', 'خبر اليوم!', 4, 'start'), 4);
});

test('a wrong word is underlined within 300 ms of a pause, listed, and fixed by one key as one step', async (t) => {
  const { desk, page, faults } = await start(t, { إيرن: ['block', 'إيران'] });
  await page.locator('.ProseMirror p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' إيرن ');
  const from = Date.now();
  await page.locator('mark.found-block', { hasText: 'إيرن' }).waitFor();
  assert.ok(Date.now() - from < 600, `${Date.now() - from} ms on a busy machine`);
  assert.ok(desk.checks < 8, 'one question a pause, not one a letter');
  assert.match(await page.locator('mark.found-block').getAttribute('title'), /مانع: رسم «إيرن»/);
  await page.keyboard.press('F8');
  assert.equal(await page.evaluate(() => getSelection().toString()), 'إيرن');
  assert.equal(await page.locator('#findings li').getAttribute('aria-current'), 'true');
  await page.keyboard.press('Alt+Enter');
  await page.locator('.ProseMirror', { hasText: 'إيران' }).waitFor();
  await until('the list is empty', async () => (await page.locator('#findings li').count()) === 0);
  await page.keyboard.press('Control+z');
  await page.locator('.ProseMirror', { hasText: 'إيرن' }).waitFor();
  assert.deepEqual(faults, []);
});

test('a fix finds its word after typing before it', async (t) => {
  const { desk, page } = await start(t, { لاتمثل: ['warn', 'لا تمثل'] });
  await page.locator('mark.found-warn').waitFor();
  desk.delay = 5000;
  await page.locator('.ProseMirror p').nth(1).click();
  await page.keyboard.press('Home');
  await page.keyboard.type('أمس: ');
  await page.getByRole('button', { name: 'استبدال: لا تمثل' }).click();
  await page.locator('.ProseMirror', { hasText: 'أمس: وقالت مديرة العمليات هند العولقي إن التجارب لا تمثل الطاقة' }).waitFor();
  desk.delay = 0;
});

test('a fix of a word that is gone changes nothing', async (t) => {
  const { desk, page } = await start(t, { لاتمثل: ['warn', 'لا تمثل'] });
  await page.locator('mark.found-warn').waitFor();
  desk.delay = 3000;
  await page.locator('mark.found-warn').dblclick();
  await page.keyboard.type('تبلغ');
  const before = await page.locator('.ProseMirror').innerText();
  await page.getByRole('button', { name: 'استبدال: لا تمثل' }).press('Enter');
  await page.getByText('تغيّر النص، فلم يُصحَّح.').waitFor();
  assert.equal(await page.locator('.ProseMirror').innerText(), before);
  desk.delay = 0;
});

test('the headline is marked, described and fixed, and Ctrl+Z takes it back', async (t) => {
  const { page, faults } = await start(t, { إمتحان: ['block', 'امتحان'] }, manuscript({ headline: 'بدء إمتحان الثانوية' }));
  await page.locator('.behind .found-block', { hasText: 'إمتحان' }).waitFor({ state: 'attached' });
  const description = await page.evaluate(() => document.getElementById(document.querySelector('#headline').getAttribute('aria-describedby').split(' ').at(-1)).textContent);
  assert.match(description, /مانع: إمتحان/);
  await page.focus('#headline');
  await page.evaluate(() => document.querySelector('#headline').setSelectionRange(6, 6));
  await page.keyboard.press('Alt+Enter');
  assert.equal(await page.inputValue('#headline'), 'بدء امتحان الثانوية');
  await until('no mark is left', async () => (await page.locator('.behind .found').count()) === 0);
  await page.keyboard.press('Control+z');
  assert.equal(await page.inputValue('#headline'), 'بدء إمتحان الثانوية');
  assert.deepEqual(faults, []);
});

test('findings are grouped by weight and can be ignored once', async (t) => {
  const { page } = await start(t, { لاتمثل: ['block', 'لا تمثل'], العولقي: ['hint', null], السفينة: ['warn', null] }, manuscript({ body: { type: 'doc', content: [paragraph('وصلت السفينة وقالت العولقي إنها لاتمثل الأسطول.')] } }));
  await page.getByRole('heading', { name: 'مانع' }).waitFor();
  assert.deepEqual(await page.locator('#findings h3').allInnerTexts(), ['مانع', 'تنبيه', 'إرشاد']);
  await page.locator('#findings .of-warn').getByRole('button', { name: 'تجاهل هذه المرة' }).click();
  assert.equal(await page.locator('#findings li').count(), 2);
  await page.locator('.ProseMirror p').click();
  await page.keyboard.type('ا');
  await page.waitForTimeout(600);
  assert.equal(await page.locator('#findings li').count(), 2, 'it stays ignored after the next check');
});

test('findings at pictures mark the picture', async (t) => {
  const { desk, page } = await start(t, {}, manuscript({ body: { type: 'doc', content: [{ type: 'image', picture: { media: 12, caption: 'السفينه عند الرصيف' } }, paragraph('نص')] } }));
  const range = { field: 'caption', block: 0, item: 0, start: 0, end: 7 };
  desk.findings = (copy) => (copy.body.content[0].picture.caption.startsWith('السفينه') ? [{ key: 'c', rule: 'H01', severity: 'warn', ...range, found: 'السفينه', message: 'تاء مربوطة', why: '', fixes: [{ label: 'استبدال: السفينة', text: 'السفينة', safe: true, edits: [{ ...range, text: 'السفينة' }] }] }] : []);
  const last = page.locator('.ProseMirror p').last();
  // The picture above may still push the paragraph away from under the pointer.
  await until('it is typed', async () => {
    await last.click();
    await page.keyboard.type('!');
    return (await last.innerText()).includes('!');
  });
  await page.locator('figure.found-warn').waitFor();
  await page.getByRole('button', { name: 'استبدال: السفينة' }).click();
  await page.locator('figure.picture-block dd', { hasText: 'السفينة عند الرصيف' }).waitFor();
});
