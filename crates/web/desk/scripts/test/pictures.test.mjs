import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { launch, open } from './chromium.mjs';
import { FakeDesk } from './fake/desk.mjs';
import { load } from './load.mjs';

const { cutAt } = await load('desk/focus.ts');

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function start(t, where, settings) {
  const desk = await new FakeDesk().start();
  const opened = await open(browser, desk, where, settings);
  t.after(async () => {
    await opened.context.close();
    await desk.stop();
  });
  return { desk, ...opened };
}

async function file(bytes) {
  const place = path.join(await mkdtemp(path.join(tmpdir(), 'warraq-')), 'صورة.jpg');
  await writeFile(place, Buffer.alloc(bytes, 7));
  return place;
}

test('a cut brings the focus to its middle and never leaves the picture', () => {
  const cases = [[0, 1600, 900, 0], [1, 1600, 900, 100], [0.5, 1600, 900, 50], [0.1, 1600, 900, 0], [0.4, 1600, 900, 27.142857142857142], [0.3, 900, 900, 50]];
  for (const [focus, length, cut, share] of cases) assert.ok(Math.abs(cutAt(focus, length, cut) - share) < 1e-9, `${focus} of ${length}: ${cutAt(focus, length, cut)}`);
});

test('the focus is set by a click, dragged, and moved by keys; what is sent is one place', async (t) => {
  const { desk, page, faults } = await start(t, '/desk/media/12');
  const box = await page.locator('.frame img').boundingBox();
  await page.mouse.click(box.x + box.width * 0.25, box.y + box.height * 0.8);
  assert.equal(await page.inputValue('input[type=hidden][name=focus]'), '250,800');
  assert.match(await page.locator('.cuts .square').evaluate((image) => image.style.objectPosition), /^0% /, 'the square shows the left end');
  await page.locator('#focus-x').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.inputValue('input[type=hidden][name=focus]'), '270,800');
  assert.equal(await page.locator('.cells input:not(:disabled)').count(), 0, 'the nine places are not sent');
  await page.getByRole('button', { name: 'حفظ' }).click();
  await page.getByText('صفحة أخرى').waitFor();
  assert.equal(desk.posted.at(-1).raw, 'focus=270%2C800');
  assert.deepEqual(faults, []);
});

test('without scripts there are nine places, and a form that sends files whole', async (t) => {
  const { desk, page } = await start(t, '/desk/media/12', { javaScriptEnabled: false });
  assert.equal(await page.locator('.cells input[name=focus]').count(), 9);
  assert.equal(await page.locator('.axes').count(), 0);
  await page.goto(desk.origin + '/desk/media');
  assert.equal(await page.locator('form[data-upload]').getAttribute('enctype'), 'multipart/form-data');
});

test('files go up in pieces and say how far they are', async (t) => {
  const { desk, page, faults } = await start(t, '/desk/media');
  await page.setInputFiles('#m-file', await file(3500));
  await page.getByRole('button', { name: 'رفع' }).click();
  await page.waitForURL(/\/desk\/media\/13\?said=picture-kept-gps$/);
  assert.equal(desk.uploads.get('t1').bytes, 3500);
  assert.equal(await page.evaluate(() => localStorage.length), 0, 'nothing is left to go on with');
  assert.deepEqual(faults, []);
});

test('a file that was cut off goes on where it stopped, even after the page was closed', async (t) => {
  const { desk, page, context } = await start(t, '/desk/media');
  const chosen = await file(5500);
  desk.stall = 3000;
  await page.setInputFiles('#m-file', chosen);
  await page.getByRole('button', { name: 'رفع' }).click();
  await page.waitForFunction(() => document.querySelector('progress')?.value > 0.5);
  await page.close();
  desk.stall = Infinity;
  const before = desk.posted.length;
  const again = await context.newPage();
  await again.goto(`${desk.origin}/desk/media`);
  await again.setInputFiles('#m-file', chosen);
  await again.getByRole('button', { name: 'رفع' }).click();
  await again.waitForURL(/\/desk\/media\/13/);
  assert.equal(desk.uploads.get('t1').bytes, 5500);
  const later = desk.posted.slice(before).map((one) => one.pathname);
  assert.ok(!later.includes('/desk/uploads'), `announced anew: ${later}`);
  assert.ok(later.length <= 6, `3000 bytes were there already: ${later}`);
});

test('an upload that the desk has forgotten begins anew', async (t) => {
  const { desk, page } = await start(t, '/desk/media');
  const chosen = await file(1500);
  await page.setInputFiles('#m-file', chosen);
  await page.evaluate(() => {
    const { name, size, lastModified } = document.querySelector('#m-file').files[0];
    localStorage.setItem(`upload ${name} ${size} ${lastModified}`, JSON.stringify({ upload: 'gone', offset: 0, chunk: 1000 }));
  });
  await page.getByRole('button', { name: 'رفع' }).click();
  await page.waitForURL(/\/desk\/media\/13/);
  assert.equal(desk.uploads.get('t1').bytes, 1500);
});
