import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './chromium.mjs';
import { FakeDesk } from './fake/desk.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const bodyText = (copy) => copy.body.content.map((block) => (block.content ?? []).map((run) => run.text ?? '').join('')).join('\n');
const until = async (what, holds) => {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail(`never: ${what}`);
};
const caretAtEnd = (page, block = 0) => page.evaluate((at) => {
  const view = window.warraqEditor;
  const { TextSelection } = { TextSelection: view.state.selection.constructor };
  let pos = 0;
  for (let before = 0; before <= at; before += 1) pos += view.state.doc.child(before).nodeSize;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, pos - 1)));
  view.focus();
}, block);

async function desk(t, options) {
  const made = await new FakeDesk(options).start();
  t.after(() => made.stop());
  return made;
}

async function start(t, server, settings) {
  const opened = await open(browser, server, '/desk/stories/7', settings);
  t.after(() => opened.context.close());
  return opened;
}

test('what is typed is in the journal within two seconds and in the revision after saving', async (t) => {
  const server = await desk(t);
  const { page, faults } = await start(t, server);
  await caretAtEnd(page);
  await page.keyboard.type(' وصلت');
  const typed = Date.now();
  await until('journal', () => server.journal && bodyText(server.journal.manuscript).includes('التوسعة. وصلت'));
  assert.ok(Date.now() - typed < 2000);
  await page.keyboard.press('Control+s');
  await until('saved', () => server.head === 2);
  assert.match(bodyText(server.revisions[2]), /التوسعة\. وصلت/);
  await page.getByText('حُفظ الآن').waitFor();
  assert.equal(server.journal, null);
  assert.deepEqual(faults, []);
});

test('never more than two seconds of typing are unsent while the line is up', async (t) => {
  const server = await desk(t);
  const { page } = await start(t, server);
  await caretAtEnd(page);
  for (let at = 0; at < 40; at += 1) {
    await page.keyboard.type(`${at % 10}`);
    await page.waitForTimeout(120);
  }
  await until('all sent', () => /0123456789$/.test(server.journal?.manuscript.body.content[0].content[0].text));
  assert.ok(server.journals.length >= 3, `${server.journals.length} sendings while somebody types without a pause`);
  const gaps = server.journals.slice(1).map((one, at) => one.at - server.journals[at].at);
  assert.ok(Math.max(...gaps) < 2000 && gaps.filter((gap) => gap > 0).every((gap) => gap > 1300), `${gaps}`);
  assert.deepEqual(server.journals.map((one) => one.seq), [...server.journals.map((one) => one.seq)].sort((a, b) => a - b));
});

test('with the line cut, typing stays in this browser and goes up when the line is back', async (t) => {
  const server = await desk(t);
  const { context, page } = await start(t, server);
  await caretAtEnd(page);
  await context.setOffline(true);
  await page.keyboard.type(' بلا خط');
  await page.getByText('الخط مقطوع').waitFor();
  const kept = await page.evaluate(() => new Promise((done) => {
    const request = indexedDB.open('warraq-desk');
    request.onsuccess = () => {
      const all = request.result.transaction('manuscripts').objectStore('manuscripts').getAll();
      all.onsuccess = () => done(JSON.stringify(all.result));
    };
  }));
  assert.match(kept, /بلا خط/);
  await context.setOffline(false);
  await until('sent', () => server.journal && bodyText(server.journal.manuscript).includes('بلا خط'));
  await page.getByText('حُفظت المسوّدة تلقائيًا').waitFor();
});

test('a desk that is busy says so, and what is typed stays until it is saved', async (t) => {
  const server = await desk(t);
  const { page } = await start(t, server);
  server.busy = true;
  await caretAtEnd(page);
  await page.keyboard.type(' والقاعدة مشغولة');
  await page.keyboard.press('Control+s');
  await page.getByText('قاعدة البيانات مشغولة الآن.').waitFor();
  assert.match(await page.locator('.ProseMirror').innerText(), /والقاعدة مشغولة/);
  server.busy = false;
  await until('saved after all', () => server.head === 2);
  const saves = server.posted.filter((one) => one.pathname.endsWith('/save')).map((one) => one.value);
  assert.ok(saves.length > 1 && saves.every((one) => one.key === saves[0].key && one.seq === saves[0].seq && one.seq > 0), JSON.stringify(saves.map(({ key, seq }) => [key, seq])));
  await page.keyboard.type('!');
  await page.keyboard.press('Control+s');
  await until('saved again', () => server.head === 3);
  assert.ok(server.posted.findLast((one) => one.pathname.endsWith('/save')).value.seq > saves[0].seq, 'a newer save has a higher number');
});

test('a save that is asked for while another is on its way is made when that one is through', async (t) => {
  const server = await desk(t);
  const { page } = await start(t, server);
  await caretAtEnd(page);
  await page.keyboard.type(' أول');
  server.delay = 600;
  await page.keyboard.press('Control+s');
  await page.waitForTimeout(150);
  await page.keyboard.type(' ثان');
  await page.keyboard.press('Control+s');
  server.delay = 0;
  await until('both are saved', () => server.head === 3);
  assert.match(bodyText(server.revisions[3]), /أول ثان/);
});

test('a browser that died is restored from its own store, and the draft can be thrown away', async (t) => {
  const server = await desk(t);
  const { context, page } = await start(t, server);
  await caretAtEnd(page);
  await context.setOffline(true);
  await page.keyboard.type(' قبل الانقطاع');
  await page.waitForTimeout(200);
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await open(browser, server, '/desk/stories/7', { context });
  await again.page.getByText('استُعيدت مسوّدة').waitFor();
  assert.match(await again.page.locator('.ProseMirror').innerText(), /قبل الانقطاع/);
  await again.page.getByRole('button', { name: 'استبعاد المسوّدة' }).click();
  assert.doesNotMatch(await again.page.locator('.ProseMirror').innerText(), /قبل الانقطاع/);
  await until('journal is the revision again', () => server.journal && !bodyText(server.journal.manuscript).includes('قبل الانقطاع'));
  await again.page.reload();
  await again.page.waitForSelector('#body-editor[data-ready]');
  assert.equal(await again.page.locator('[data-notice="restored"]').count(), 0, 'nothing is left to restore');
});

test('the journal of the server is restored in another browser', async (t) => {
  const server = await desk(t);
  const copy = structuredClone(server.revisions[1]);
  copy.headline = 'عنوان من المسوّدة';
  server.journal = { seq: 5, base: 1, at: '2024-09-25T10:00:00Z', manuscript: copy };
  const { page } = await start(t, server);
  assert.equal(await page.inputValue('#headline'), 'عنوان من المسوّدة');
  assert.equal(await page.locator('[data-item=strong]').getAttribute('aria-disabled'), 'false');
  await page.getByText('استُعيدت مسوّدة').waitFor();
});

test('two people in different paragraphs are merged, and the caret stays where it was', async (t) => {
  const server = await desk(t);
  const { page, faults } = await start(t, server);
  await caretAtEnd(page, 2);
  await page.keyboard.type(' نهاية');
  server.saveAs('رامي', (copy) => (copy.body.content[0].content[0].text = 'فقرة جديدة من رامي هنا.'));
  await page.getByText('عند الحفظ يُدمج').waitFor();
  await page.keyboard.press('Control+s');
  await until('merged', () => server.head === 3);
  await page.getByText('ودُمج').waitFor();
  await page.keyboard.type('!');
  const text = await page.locator('.ProseMirror').innerText();
  assert.match(text, /فقرة جديدة من رامي/);
  assert.match(text, /نهاية!/);
  assert.deepEqual(faults, []);
});

test('what is typed while a merging save is under way is not lost', async (t) => {
  const server = await desk(t);
  const { page } = await start(t, server);
  await caretAtEnd(page, 2);
  await page.keyboard.type(' أول');
  server.saveAs('رامي', (copy) => {
    copy.body.content[0].content[0].text = 'من رامي.';
    copy.deck = 'موجز من رامي';
  });
  server.delay = 600;
  await page.keyboard.press('Control+s');
  await page.waitForTimeout(150);
  await page.keyboard.type(' ثان');
  await until('merged', async () => (await page.locator('#status').innerText()).includes('ودُمج'));
  const text = await page.locator('.ProseMirror').innerText();
  assert.match(text, /من رامي/);
  assert.match(text, /أول ثان/);
  assert.equal(await page.inputValue('#deck'), 'موجز من رامي');
  server.delay = 0;
  await until('journal', () => server.journal && bodyText(server.journal.manuscript).includes('أول ثان'));
});

test('a conflict is shown by paragraph and decided by keyboard', async (t) => {
  const server = await desk(t);
  const { page, faults } = await start(t, server);
  await caretAtEnd(page, 1);
  await page.keyboard.type(' إضافتي');
  await page.fill('#headline', 'عنواني');
  server.saveAs('رامي', (copy) => {
    copy.body.content[1].content[0].text = 'فقرة رامي.';
    copy.headline = 'عنوان رامي';
  });
  await page.keyboard.press('Control+s');
  await page.getByRole('heading', { name: 'كتب رامي في المواضع نفسها' }).waitFor();
  assert.equal(await page.locator('.ProseMirror').getAttribute('contenteditable'), 'false');
  const rows = page.locator('#conflict li');
  assert.equal(await rows.count(), 2);
  await rows.nth(0).getByLabel('أخذ النص الآخر').focus();
  await page.keyboard.press('Space');
  await rows.nth(1).getByLabel('إبقاء الاثنين').check();
  await page.getByRole('button', { name: 'حفظ الاختيار' }).press('Enter');
  await until('saved on the new head', () => server.head === 3);
  const saved = server.revisions[3];
  assert.equal(saved.headline, 'عنوان رامي');
  assert.match(bodyText(saved), /إضافتي\nفقرة رامي\./);
  assert.equal(await page.inputValue('#headline'), 'عنوان رامي');
  assert.deepEqual(faults, []);
});

test('somebody else has saved and I have typed nothing: the new revision is offered', async (t) => {
  const server = await desk(t);
  const { page } = await start(t, server);
  await page.getByText('رامي يحرّر معك').waitFor();
  server.saveAs('رامي', (copy) => (copy.headline = 'عنوان أحدث'));
  await page.getByRole('button', { name: 'عرض النسخة الجديدة' }).click();
  await until('shown', async () => (await page.inputValue('#headline')) === 'عنوان أحدث');
});

test('a session that ended stops no typing, and goes on after signing in elsewhere', async (t) => {
  const server = await desk(t);
  const { page } = await start(t, server);
  server.signedOut = true;
  await caretAtEnd(page);
  await page.keyboard.type(' بعد الخروج');
  await page.getByRole('link', { name: 'تسجيل الدخول في نافذة أخرى' }).waitFor();
  await page.keyboard.type(' ومستمر');
  server.signedOut = false;
  await until('sent', () => server.journal && bodyText(server.journal.manuscript).includes('بعد الخروج ومستمر'));
  await until('the note is gone', async () => (await page.locator('[data-notice="signed-out"]').count()) === 0);
});

test('a field that is refused says so beside it', async (t) => {
  const server = await desk(t);
  const { page } = await start(t, server);
  server.refuseSave = [{ field: 'headline', text: 'العنوان أطول من المسموح.' }];
  await page.fill('#headline', 'عنوان آخر');
  await page.keyboard.press('Control+s');
  await page.getByText('العنوان أطول من المسموح.').waitFor();
  assert.equal(await page.getAttribute('#headline', 'aria-invalid'), 'true');
  server.refuseSave = null;
  await page.keyboard.press('Control+s');
  await until('saved', () => server.head === 2);
  await until('no fault is shown', async () => (await page.getAttribute('#headline', 'aria-invalid')) === null);
});

test('publishing waits for the save', async (t) => {
  const server = await desk(t);
  const { page } = await start(t, server);
  await page.fill('#headline', 'للنشر');
  await page.getByRole('button', { name: 'نشر' }).click();
  await until('published', () => server.posted.some((one) => one.pathname.endsWith('/publish')));
  assert.equal(server.revisions[2].headline, 'للنشر');
  assert.match(server.posted.at(-1).raw, /revision=2/, 'what goes out is what was saved');
});

test('with nothing to save it goes at once; what is typed beside it outlives a save', async (t) => {
  const server = await desk(t);
  const { page } = await start(t, server);
  await page.getByLabel('السبب').fill('لا بد منه');
  await page.fill('#headline', 'عنوان محفوظ');
  await page.keyboard.press('Control+s');
  await until('the step stands on the new revision', async () => (await page.inputValue('#workflow [name=revision]')) === '2');
  assert.equal(await page.getByLabel('السبب').inputValue(), 'لا بد منه');
  await page.getByRole('button', { name: 'نشر' }).click();
  await until('published', () => server.posted.some((one) => one.pathname.endsWith('/publish')));
});

test('every field of the form reaches the manuscript', async (t) => {
  const server = await desk(t);
  const { page } = await start(t, server);
  await page.fill('#topics', 'ميناء\n\nتجارة ');
  await page.fill('#bylines', 'سلمى الحداد\nنادر سالم | مصوّر\nرامي | editor');
  await page.fill('#urgency', '2');
  await page.selectOption('#section', 'iqtisad');
  await page.uncheck('[name=comments]');
  await page.fill('[name="channels.telegram"]', 'نص القناة');
  await page.keyboard.press('Control+s');
  await until('saved', () => server.head === 2);
  const { topics, bylines, urgency, section, comments, channels } = server.revisions[2];
  assert.deepEqual({ topics, bylines, urgency, section, comments, telegram: channels.telegram }, {
    topics: ['ميناء', 'تجارة'],
    bylines: [{ name: 'سلمى الحداد', role: 'author' }, { name: 'نادر سالم', role: 'photographer' }, { name: 'رامي', role: 'editor' }],
    urgency: 2, section: 'iqtisad', comments: false, telegram: 'نص القناة',
  });
});
