import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './chromium.mjs';
import { FakeDesk } from './fake/desk.mjs';
import { load } from './load.mjs';

const { fromBase64Url, relative, toBase64Url } = await load('desk/passkey.ts', 'desk/times.ts');

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const until = async (what, holds) => {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail(`never: ${what}`);
};

async function start(t, path, prepare = () => undefined) {
  const desk = await new FakeDesk().start();
  prepare(desk);
  const opened = await open(browser, desk, path);
  t.after(async () => {
    await opened.context.close();
    await desk.stop();
  });
  const current = () => opened.page.evaluate(() => document.querySelector('[aria-current=true]')?.dataset.item ?? null);
  return { desk, current, ...opened };
}

test('the queue by keys: next, previous, the deed, the next one selected', async (t) => {
  const { desk, page, current, faults } = await start(t, '/desk/comments');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  assert.equal(await current(), 'c2');
  await page.keyboard.press('k');
  assert.equal(await current(), 'c1');
  await page.keyboard.press('a');
  await until('accepted', () => desk.posted.some((one) => one.pathname === '/desk/comments/1/accept'));
  assert.equal(await current(), 'c2');
  assert.equal(await page.locator('[data-item=c1]').isVisible(), false);
  assert.deepEqual(faults, []);
});

test('an answer by keys: the caret goes in, Escape keeps what is typed, a sent one leads back to its item', async (t) => {
  const { desk, page, current, faults } = await start(t, '/desk/comments');
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.locator('[data-item=c1] textarea:focus').waitFor();
  await page.keyboard.type('jar');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('textarea:focus').count(), 0);
  await page.keyboard.press('e');
  assert.equal(await page.locator('[data-item=c1] textarea:focus').inputValue(), 'jar');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await until('sent', () => desk.posted.some((one) => one.pathname === '/desk/comments/1/reply'));
  await until('emptied', async () => (await page.locator('[data-item=c1] textarea').inputValue()) === '');
  assert.equal(await current(), 'c1');
  assert.equal(await page.locator('[data-item=c1]').isVisible(), true);
  assert.deepEqual(faults, []);
});

test('the same physical keys under an Arabic layout', async (t) => {
  const { page, current } = await start(t, '/desk/comments');
  const arabic = (key, code) => page.evaluate(([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true })), [key, code]);
  await arabic('ت', 'KeyJ');
  assert.equal(await current(), 'c1');
  await arabic('؟', 'Slash');
  await page.getByRole('heading', { name: 'مفاتيح هذه الصفحة' }).waitFor();
});

test('Enter opens the selected item, and letters typed into a field are no keys', async (t) => {
  const { page } = await start(t, '/desk/comments');
  await page.evaluate(() => document.querySelector('h1').insertAdjacentElement('afterend', document.createElement('input')));
  await page.locator('.bar input').pressSequentially('jja');
  assert.equal(await page.locator('[aria-current=true]').count(), 0);
  await page.locator('.bar input').blur();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/desk/comments/1');
});

test('a deed that fails brings the item back and says so', async (t) => {
  const { desk, page, current } = await start(t, '/desk/comments');
  await page.keyboard.press('j');
  desk.signedOut = true;
  await page.keyboard.press('a');
  await page.getByRole('alert').getByText('انتهت الجلسة.').waitFor();
  assert.equal(await current(), 'c1');
  assert.equal(await page.locator('[data-item=c1]').isVisible(), true);
});

test('what asks for it is confirmed first', async (t) => {
  const { desk, page } = await start(t, '/desk/comments');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('j');
  await page.keyboard.press('r');
  await page.getByRole('dialog').getByText('رفض التعليق؟').waitFor();
  await page.keyboard.press('Escape');
  assert.equal(desk.posted.length, 0);
  await page.keyboard.press('r');
  await page.getByRole('dialog').getByRole('button', { name: 'تم' }).click();
  await until('refused', () => desk.posted.some((one) => one.pathname === '/desk/comments/3/refuse'));
});

test('a live list shows what is new and keeps selection, focus and place', async (t) => {
  const { desk, page, current, faults } = await start(t, '/desk/comments', (desk) => {
    desk.comments = Array.from({ length: 40 }, (_, at) => ({ id: at + 1, name: `قارئ ${at + 1}`, text: 'تعليق' }));
  });
  await until('connected', () => desk.streams.size > 0);
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('j');
  await page.locator('[data-item=c20] button').first().focus();
  const top = () => page.locator('[data-item=c20]').evaluate((one) => Math.round(one.getBoundingClientRect().top));
  const before = await top();
  desk.comments.unshift({ id: 99, name: 'جديد', text: 'وصل الآن' });
  desk.comments = desk.comments.filter((one) => one.id !== 5);
  desk.comments.find((one) => one.id === 7).text = 'عُدّل';
  desk.tell('changed', { subject: 'comment', id: 99 });
  await page.locator('[data-item=c99]').waitFor();
  assert.equal(await page.locator('[data-item=c5]').count(), 0);
  assert.match(await page.locator('[data-item=c7]').innerText(), /عُدّل/);
  assert.equal(await current(), 'c20');
  assert.equal(await page.evaluate(() => document.activeElement.closest('[data-item]')?.dataset.item), 'c20');
  assert.ok(Math.abs((await top()) - before) <= 2, `${before} → ${await top()}`);
  assert.deepEqual(faults, []);
});

test('tabs of one browser share one line, and the next one takes it over', async (t) => {
  const { desk, context, page } = await start(t, '/desk/comments');
  await until('connected', () => desk.streams.size === 1);
  const second = await open(browser, desk, '/desk/comments', { context });
  await second.page.waitForTimeout(300);
  assert.equal(desk.streams.size, 1);
  desk.comments.push({ id: 50, name: 'خ', text: 'ت' });
  desk.tell('changed', { subject: 'comment', id: 50 });
  await second.page.bringToFront();
  await second.page.locator('[data-item=c50]').waitFor();
  const [first] = desk.streams;
  await page.close();
  await until('taken over', () => desk.streams.size === 1 && ![...desk.streams].includes(first));
});

test('places are changed by keys and by dragging, and the numbers follow', async (t) => {
  const { page } = await start(t, '/desk/front');
  const order = () => page.evaluate(() => [...document.querySelectorAll('[data-item]')].map((one) => `${one.dataset.item}=${one.querySelector('input').value}`));
  await page.locator('[data-item=s1] .grip').focus();
  await page.keyboard.press('ArrowDown');
  assert.deepEqual(await order(), ['s2=1', 's1=2', 's3=3']);
  assert.equal(await page.evaluate(() => document.activeElement.closest('[data-item]').dataset.item), 's1');
  await page.getByText('الموضع ٢').waitFor();
  const from = await page.locator('[data-item=s3] .grip').boundingBox();
  const to = await page.locator('[data-item=s2]').boundingBox();
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 40, { steps: 5 });
  await page.mouse.move(to.x + 20, to.y + 2, { steps: 3 });
  await page.mouse.up();
  assert.deepEqual(await order(), ['s3=1', 's2=2', 's1=3']);
});

test('bytes of passkeys and times in words', () => {
  const bytes = Uint8Array.from([0, 255, 62, 63, 64]).buffer;
  assert.equal(toBase64Url(bytes), 'AP8-P0A');
  assert.deepEqual(new Uint8Array(fromBase64Url('AP8-P0A')), new Uint8Array(bytes));
  assert.match(relative(-180, 'ar-u-nu-arab'), /٣ دقائق/);
  assert.match(relative(-86_400, 'en'), /yesterday/);
});
