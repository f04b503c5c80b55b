import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './chromium.mjs';
import { FakeDesk } from './fake/desk.mjs';
import { manuscript, paragraph, text } from './fake/manuscript.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const copy = (...content) => manuscript({ body: { type: 'doc', content } });

async function start(t, content = [paragraph('نص أول'), paragraph('نص ثان')], settings = {}) {
  const desk = await new FakeDesk({ manuscript: copy(...content), ...settings }).start();
  const opened = await open(browser, desk, '/desk/stories/7', settings.context ?? {});
  // The browser tells of a moved caret a little later; nobody types that fast.
  opened.settled = () => opened.page.waitForTimeout(40);
  t.after(async () => {
    await opened.context.close();
    await desk.stop();
  });
  const blocks = async () => {
    const asked = opened.page.waitForRequest((request) => request.url().endsWith('/save'));
    await opened.page.keyboard.press('Control+s');
    return JSON.parse((await asked).postData()).manuscript.body.content;
  };
  const at = async (block, key = 'End') => {
    await opened.page.locator('.ProseMirror > *').nth(block).click();
    await opened.page.keyboard.press(key);
    await opened.settled();
  };
  return { desk, ...opened, blocks, at };
}

const words = (block) => (block.content ?? []).map((run) => run.text ?? '').join('');

test('smart typing, undone by Backspace and by Ctrl+Z, in body and headline', async (t) => {
  const { page, blocks, at, faults } = await start(t);
  await at(0);
  await page.keyboard.type(' قال: "نعم", ثم... -- كيف?');
  await page.keyboard.type(' "');
  await page.keyboard.press('Backspace');
  await at(1);
  await page.keyboard.type('؟ --');
  await page.keyboard.press('Control+z');
  const [first, second] = await blocks();
  assert.equal(words(first), 'نص أول قال: «نعم»، ثم… – كيف؟ "');
  assert.equal(words(second), 'نص ثان؟ --');
  await page.fill('#headline', '');
  await page.locator('#headline').pressSequentially('قال "نعم", ثم');
  assert.equal(await page.inputValue('#headline'), 'قال «نعم»، ثم');
  assert.deepEqual(faults, []);
});

test('verse, scripture and links keep what is typed', async (t) => {
  const { page, blocks } = await start(t, [{ type: 'verse', lines: ['سطر'] }, { type: 'scripture', text: 'نص' }, { type: 'paragraph', content: [text('قبل '), text('رابط هنا', { type: 'link', attrs: { href: '/1' } }), text(' بعد')] }]);
  await page.locator('pre.verse').click();
  await page.keyboard.press('End');
  await page.keyboard.type(', "');
  await page.keyboard.press('Enter');
  await page.keyboard.type('سطر ثان');
  await page.locator('.scripture-block pre').click();
  await page.keyboard.press('End');
  await page.keyboard.type(', ...');
  await page.evaluate(() => {
    const view = window.warraqEditor;
    let pos = 0;
    view.state.doc.descendants((node, at) => { if (node.isText && node.marks.length) pos = at + 4; });
    view.dispatch(view.state.tr.setSelection(view.state.selection.constructor.create(view.state.doc, pos)));
    view.focus();
  });
  await page.keyboard.type(',');
  const [verse, scripture, linked] = await blocks();
  assert.deepEqual(verse.lines, ['سطر, "', 'سطر ثان']);
  assert.equal(scripture.text, 'نص, ...');
  assert.equal(linked.content[1].text, 'رابط, هنا');
});

test('the toolbar is one stop of Tab, its arrows go by sight, its buttons say what is on', async (t) => {
  const { page, at } = await start(t);
  const bar = page.getByRole('toolbar');
  assert.equal(await bar.locator('button[tabindex="0"]').count(), 1);
  await bar.locator('button').first().focus();
  await page.keyboard.press('ArrowLeft');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.item), 'em');
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.item), 'strong');
  await page.keyboard.press('End');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.item), 'redo');
  await at(0);
  await page.keyboard.press('Control+Alt+2');
  assert.equal(await bar.locator('[data-item=heading]').getAttribute('aria-pressed'), 'true');
  assert.equal(await bar.locator('[data-item=add-row]').isVisible(), false);
});

test('blocks by toolbar and keys', async (t) => {
  const { page, blocks, at, settled } = await start(t, [paragraph('عنوان'), paragraph('قول'), paragraph('بند أول'), paragraph('بند ثان'), paragraph('شعر'), paragraph('نص')]);
  await at(0);
  await page.keyboard.press('Control+Alt+2');
  await at(1);
  await page.locator('[data-item=quote]').click();
  await page.getByRole('button', { name: 'القائل…' }).click();
  await page.getByLabel('القائل').fill('هند العولقي');
  await page.keyboard.press('Enter');
  await at(2, 'Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+End');
  await settled();
  await page.locator('[data-item=list]').click();
  await page.locator('.ProseMirror li').nth(1).click();
  await page.keyboard.press('End');
  await settled();
  await page.keyboard.press('Enter');
  await page.keyboard.type('بند ثالث');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('بعد القائمة');
  await page.locator('.ProseMirror p', { hasText: 'شعر' }).click();
  await settled();
  await page.locator('[data-item=verse]').click();
  const made = await blocks();
  assert.deepEqual(made.map((block) => block.type), ['heading', 'quote', 'list', 'paragraph', 'verse', 'paragraph']);
  assert.equal(made[1].speaker, 'هند العولقي');
  assert.deepEqual(made[2].content.map(([run]) => run.text), ['بند أول', 'بند ثان', 'بند ثالث']);
  assert.equal(words(made[3]), 'بعد القائمة');
});

test('a link is checked like the desk checks it', async (t) => {
  const { page, blocks, at, settled } = await start(t);
  await at(0, 'Home');
  await page.keyboard.press('Shift+End');
  await settled();
  await page.keyboard.press('Control+k');
  await page.getByLabel('عنوان الرابط').fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await page.getByText('لا يُقبل هذا الرابط').waitFor();
  await page.getByLabel('عنوان الرابط').fill('example.org/a');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' بعده');
  assert.deepEqual((await blocks())[0].content, [text('نص أول', { type: 'link', attrs: { href: 'https://example.org/a' } }), text(' بعده')]);
});

test('a table: cells by Tab, rows and columns, out by Enter', async (t) => {
  const { page, blocks, at } = await start(t, [paragraph('نص')]);
  await at(0);
  await page.locator('[data-item=table]').click();
  for (const cell of ['السنة', 'العدد', 'ملاحظة', '٢٠٢٣']) {
    await page.keyboard.type(cell);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('"١٢٠"');
  await page.locator('[data-item=remove-column]').click();
  await page.locator('[data-item=add-row]').click();
  await page.locator('[data-item=header-row]').click();
  const [, table] = await blocks();
  assert.equal(table.rows.length, 4);
  assert.ok(table.rows.every((row) => row.length === 2));
  assert.equal(table.header, false);
  assert.equal(table.rows[1][0][0].text, '٢٠٢٣');
});

test('a picture from the library warns while its credit is missing', async (t) => {
  const { page, blocks, at } = await start(t);
  await at(0);
  await page.locator('[data-item=picture]').click();
  await page.getByRole('button', { name: 'السفينة عند الرصيف الشرقي' }).click();
  await page.getByLabel('النص البديل', { exact: true }).fill('سفينة');
  await page.getByRole('dialog').getByRole('button', { name: 'تم' }).click();
  const figure = page.locator('.ProseMirror figure.picture-block');
  await figure.getByText('لا يوجد مصدر للصورة').waitFor();
  await figure.getByRole('button', { name: 'تعديل' }).click();
  await page.getByLabel('مصدر الصورة').fill('نادر سالم');
  await page.getByRole('dialog').getByRole('button', { name: 'تم' }).click();
  await figure.getByText('لا يوجد مصدر للصورة').waitFor({ state: 'detached' });
  assert.deepEqual((await blocks())[1], { type: 'image', picture: { media: 12, caption: 'السفينة عند الرصيف الشرقي', credit: 'نادر سالم', alt: 'سفينة' } });
});

test('a picture is uploaded in pieces and goes on where the desk says', async (t) => {
  const { desk, page, blocks, at } = await start(t);
  await at(0);
  await page.locator('[data-item=picture]').click();
  await page.getByLabel('رفع صورة من هذا الجهاز').setInputFiles({ name: 'صورة.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(3500, 7) });
  await page.getByRole('heading', { name: 'صورة' }).waitFor();
  await page.getByLabel('للزينة').check();
  await page.getByRole('dialog').getByRole('button', { name: 'تم' }).click();
  assert.equal(desk.uploads.get('t1').bytes, 3500);
  await page.getByText('كان في الصورة مكان التقاطها').waitFor();
  assert.deepEqual((await blocks())[1], { type: 'image', picture: { media: 13, decorative: true } });
});

test('the lead picture is chosen and taken away', async (t) => {
  const { desk, page } = await start(t);
  await page.getByRole('button', { name: 'اختيار الصورة الرئيسة' }).click();
  await page.getByRole('button', { name: 'السفينة عند الرصيف الشرقي' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'تم' }).click();
  await page.keyboard.press('Control+s');
  await page.getByText('حُفظ الآن').waitFor();
  assert.equal(desk.revisions[2].lead.media, 12);
  await page.locator('#lead').getByRole('button', { name: 'تعديل' }).click();
  await page.getByRole('button', { name: 'حذف الصورة' }).click();
  await page.getByRole('button', { name: 'اختيار الصورة الرئيسة' }).waitFor();
});

test('arrow keys go by sight across marks in Arabic: no key gets stuck, none goes the other way', async (t) => {
  const { page, at } = await start(t, [{ type: 'paragraph', content: [text('أب '), text('جد', { type: 'strong' }), text(' هو '), text('زح', { type: 'link', attrs: { href: '/1' } }), text(' ط')] }]);
  await at(0, 'Home');
  // The browser tells of a moved caret a little later.
  const place = () => page.evaluate(() => new Promise((done) => setTimeout(() => done(window.warraqEditor.state.selection.head), 30)));
  const seen = [await place()];
  for (let step = 0; step < 13; step += 1) {
    await page.keyboard.press('ArrowLeft');
    seen.push(await place());
  }
  assert.deepEqual(seen, Array.from({ length: 14 }, (_, step) => step + 1));
  for (let step = 0; step < 13; step += 1) await page.keyboard.press('ArrowRight');
  assert.equal(await place(), 1);
  await page.keyboard.press('Shift+ArrowLeft');
  await place();
  assert.equal(await page.evaluate(() => window.warraqEditor.state.selection.to), 2);
});

test('arrow keys pass over a picture and come to the next paragraph', async (t) => {
  const { page, at } = await start(t, [paragraph('أ'), { type: 'image', picture: { media: 12 } }, paragraph('ب')]);
  await at(0);
  await page.keyboard.press('ArrowLeft');
  assert.equal(await page.evaluate(() => window.warraqEditor.state.selection.node?.type.name), 'image');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('ت');
  assert.equal(await page.locator('.ProseMirror p').last().innerText(), 'تب');
});

test('a paragraph of another direction turns by itself and no mark of direction is written', async (t) => {
  const { page, blocks, at } = await start(t, [paragraph('')]);
  await at(0);
  await page.keyboard.type('Breaking news');
  assert.equal(await page.locator('.ProseMirror p').first().getAttribute('dir'), 'ltr');
  await page.keyboard.type(' خبر');
  assert.equal(await page.locator('.ProseMirror p').first().getAttribute('dir'), null);
  assert.doesNotMatch(words((await blocks())[0]), /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/);
});

test('who may not write reads', async (t) => {
  const desk = await new FakeDesk().start();
  desk.mayWrite = false;
  const { context, page } = await open(browser, desk);
  t.after(async () => {
    await context.close();
    await desk.stop();
  });
  assert.equal(await page.locator('.ProseMirror').getAttribute('contenteditable'), 'false');
  assert.equal(await page.locator('#headline').evaluate((one) => one.readOnly), true);
});

test('without script the plain form is there', async (t) => {
  const desk = await new FakeDesk().start();
  const context = await browser.newContext({ javaScriptEnabled: false });
  t.after(async () => {
    await context.close();
    await desk.stop();
  });
  const page = await context.newPage();
  await page.goto(`${desk.origin}/desk/stories/7`);
  assert.equal(await page.locator('textarea[name=body]').isVisible(), true);
  assert.equal(await page.locator('#body-editor').isVisible(), false);
});
