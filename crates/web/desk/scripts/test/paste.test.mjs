import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { launch, open } from './chromium.mjs';
import { FakeDesk } from './fake/desk.mjs';
import { manuscript } from './fake/manuscript.mjs';
import { load } from './load.mjs';

const { blocksOfText, cleanLetters, paragraphsOf, readPastedHref } = await load('paste/letters.ts', 'paste/lines.ts', 'paste/plain.ts', 'paste/links.ts');

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Pastes into an empty body; gives its blocks, the notes and what went wrong. */
async function pasted(t, data) {
  const desk = await new FakeDesk({ manuscript: manuscript({ body: { type: 'doc', content: [] } }) }).start();
  t.after(() => desk.stop());
  const { context, page, faults } = await open(browser, desk);
  t.after(() => context.close());
  await page.evaluate((types) => {
    const transfer = new DataTransfer();
    for (const [type, text] of Object.entries(types)) transfer.setData(type, text);
    const { dom } = window.warraqEditor;
    dom.focus();
    dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
  }, data);
  await page.waitForTimeout(100);
  const asked = page.waitForRequest((request) => request.url().endsWith('/save'));
  await page.keyboard.press('Control+s');
  const { manuscript: copy } = JSON.parse((await asked).postData());
  const notes = await page.locator('#notices').allInnerTexts();
  return { blocks: copy.body.content, notes: notes.join(' '), faults, page };
}

const fixture = async (t, name) => pasted(t, { 'text/html': await readFile(new URL(`paste/${name}.html`, import.meta.url), 'utf8'), 'text/plain': 'x' });
const run = (text, ...marks) => (marks.length ? { type: 'text', text, marks: marks.map((mark) => (mark.startsWith('http') ? { type: 'link', attrs: { href: mark } } : { type: mark })) } : { type: 'text', text });
const paragraph = (...content) => ({ type: 'paragraph', content });

test('Word: headings, bold, lists, tables; nothing of its styles', async (t) => {
  const { blocks, notes, faults } = await fixture(t, 'word');
  assert.deepEqual(blocks, [
    { type: 'heading', content: [run('توسعة الميناء')] },
    paragraph(run('بدأ العمل في '), run('الرصيف ', 'strong'), run('الشرقي', 'strong', 'em')),
    { type: 'list', ordered: false, content: [[run('رافعة أولى')], [run('رافعة ثانية')]] },
    { type: 'list', ordered: true, content: [[run('المرحلة الأولى')], [run('المرحلة الثانية')]] },
    { type: 'table', header: false, rows: [[[run('السنة', 'strong')], [run('الحاويات')]], [[run('2023')], [run('120 ألف')]]] },
    paragraph(run('ملف و'), run('موقع الميناء', 'https://example.org/خبر')),
  ]);
  assert.match(notes, /لم تُلصق الصور/);
  assert.deepEqual(faults, []);
});

test('Google Docs: its wrapper is not bold, its weights and detours are read', async (t) => {
  const { blocks, notes, faults } = await fixture(t, 'docs');
  assert.deepEqual(blocks, [
    { type: 'heading', content: [run('عنوان داخلي')] },
    paragraph(run('قالت الإدارة إن '), run('العمل', 'strong'), run(' مستمر', 'em'), run('.')),
    { type: 'list', ordered: false, content: [[run('بند أول')], [run('بند فرعي')]] },
    paragraph(run('رابط', 'https://example.org/a')),
  ]);
  assert.equal(notes, '');
  assert.deepEqual(faults, []);
});

test('a web page: words and known blocks stay, the rest goes and is told', async (t) => {
  const { blocks, notes, faults } = await fixture(t, 'web');
  assert.deepEqual(blocks, [
    paragraph(run('أول الخبر '), run('مهم', 'strong'), run(' جدًا.')),
    { type: 'quote', content: [run('سنفتح الرصيف قريبًا.')], speaker: 'هند العولقي' },
    paragraph(run('اقرأ هنا وهناك وفوق و'), run('الموقع', 'https://example.org/b'), run('.')),
    { type: 'list', ordered: true, content: [[run('واحد')], [run('داخله')], [run('اثنان تتمة')]] },
    paragraph(run('خلية تخطيط')),
  ]);
  assert.match(notes, /لم تُلصق الصور، وأُزيلت روابط/);
  assert.deepEqual(faults, []);
});

test('line breaks in place of paragraphs become paragraphs, and lines cut by a width are joined', async (t) => {
  const { blocks } = await fixture(t, 'breaks');
  assert.deepEqual(blocks.map((block) => block.content[0].text), [
    'الفقرة الأولى هنا', 'الفقرة الثانية هنا', 'سطر بعدها',
    'وقف السفير عند باب الميناء صباح يوم الثلاثاء وحوله عدد من العاملين الذين انتظروا وصول السفينة الأولى منذ ساعات الفجر الباكر.',
  ]);
});

test('hostile markup: nothing runs, nothing loads, only words stay', async (t) => {
  const { blocks, faults, page } = await fixture(t, 'hostile');
  assert.deepEqual(blocks, [paragraph(run('نص أب')), paragraph(run('مُخفى وظاهر'))]);
  assert.deepEqual(faults, []);
  assert.equal(await page.locator('.ProseMirror img, .ProseMirror iframe, .ProseMirror svg').count(), 0);
});

test('what claims to come from an editor like this one is read by the schema', async (t) => {
  const { blocks, faults } = await fixture(t, 'spoofed');
  assert.deepEqual(blocks, [paragraph(run('من محرّر آخر رابط'), run('غليظ', 'strong')), paragraph(run('بطاقة'))]);
  assert.deepEqual(faults, []);
});

test('plain text from a PDF: joined lines, letters instead of presentation forms', async (t) => {
  const { blocks } = await pasted(t, { 'text/plain': 'ﺍﻟﻤﻴﻨﺎﺀ يستقبل السفينة الأولى بعد أعمال التوسعة التي استمرت ثلاث سنوات في المدينة\nوقالت الإدارة إن العمل مستمر في الرصيف الشرقي حتى نهاية العام المقبل بحسب الخطة\nالمعلنة.\nفقرة ثانية قصيرة.\n\n• بند أول\n• بند ثان' });
  assert.deepEqual(blocks, [
    paragraph(run('الميناء يستقبل السفينة الأولى بعد أعمال التوسعة التي استمرت ثلاث سنوات في المدينة وقالت الإدارة إن العمل مستمر في الرصيف الشرقي حتى نهاية العام المقبل بحسب الخطة المعلنة.')),
    paragraph(run('فقرة ثانية قصيرة.')),
    { type: 'list', ordered: false, content: [[run('بند أول')], [run('بند ثان')]] },
  ]);
});

test('letters', () => {
  const cases = [
    ['presentation forms', 'ﺍﻟﺴﻼﻡ', 'السلام'],
    ['a ligature', 'ﻻﺗﻤﺜﻞ', 'لاتمثل'],
    ['a vowel sign on a space', 'ﻡﹰ', 'مً'],
    ['tatweel stays', 'مـــرحبا', 'مـــرحبا'],
    ['a formula in one sign stays', 'محمد ﷺ', 'محمد ﷺ'],
    ['width forms of other scripts stay', 'ＡＢ ﬁ', 'ＡＢ ﬁ'],
    ['controls of direction go', '\u202eabc\u202c\u200f', 'abc'],
    ['joiners stay', 'می\u200cخواهم', 'می\u200cخواهم'],
  ];
  for (const [why, from, to] of cases) assert.equal(cleanLetters(from), to, why);
});

test('lines of verse, addresses and short lines stay lines', () => {
  assert.deepEqual(paragraphsOf('سطر قصير\nسطر آخر\nثالث'), ['سطر قصير', 'سطر آخر', 'ثالث']);
  assert.deepEqual(paragraphsOf('a\r\n\r\nb'), ['a', 'b']);
  assert.deepEqual(blocksOfText('- واحد\n- اثنان\nنص').map((block) => block.type), ['list', 'paragraph']);
  assert.deepEqual(blocksOfText('- جملة حوار واحدة').map((block) => block.type), ['paragraph']);
});

test('pasted links', () => {
  assert.deepEqual(readPastedHref('https://example.org/a'), { kind: 'link', href: 'https://example.org/a' });
  for (const quiet of ['#a', '/a', '../a', 'file:///c:/a', '', 'about:blank']) assert.equal(readPastedHref(quiet).kind, 'none', quiet);
  for (const refused of ['javascript:alert(1)', 'JAVASCRIPT:x', ' java\tscript:x', 'data:text/html,x', 'blob:x']) assert.equal(readPastedHref(refused).kind, 'refused', refused);
  assert.equal(readPastedHref('https://www.google.com/url?q=javascript:alert(1)').kind, 'refused');
});
