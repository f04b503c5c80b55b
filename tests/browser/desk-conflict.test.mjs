// Two editors in one story: they see each other, what they changed apart is merged, what they changed both is asked.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './chromium.mjs';
import { openStory, rewrite, save, typeBody } from './editing.mjs';
import { Newsroom, within } from './newsroom.mjs';

const FIRST = 'رست السفينة عند الرصيف الشرقي صباح اليوم.';
const SECOND = 'وتواصل فرق الميناء تفريغ الحاويات حتى المساء.';

let room;
let browser;
let story;
let salma;
let nadir;

before(async () => {
  browser = await launch();
  room = await Newsroom.open(browser);
  salma = await room.person('salma', 'سلمى الحداد', 'owner');
  nadir = await room.person('nadir', 'نادر سالم', 'managing-editor');
  story = await room.draft(salma.page, 'سفينة عند الرصيف الشرقي');
  await openStory(room, salma.page, story);
  await typeBody(salma.page, FIRST, SECOND);
  assert.equal(await save(salma.page), 200);
});

after(async () => {
  await browser?.close();
  await room?.close();
});

const paragraphs = (page) => page.locator('.ProseMirror p').allInnerTexts();
const others = (page) => page.locator('#people .chip').allInnerTexts();

/** What the desk holds now, as Salma finds it, who has nothing unsaved. */
async function stored() {
  const page = await salma.context.newPage();
  await openStory(room, page, story);
  const found = await paragraphs(page);
  await page.close();
  return found;
}

async function bothOpen() {
  for (const { page } of [salma, nadir]) await openStory(room, page, story);
}

test('two people in one story see each other come and go', async () => {
  await bothOpen();
  await within(2000, async () => (await others(salma.page)).join().includes('نادر سالم'), 'Salma sees Nadir');
  await within(2000, async () => (await others(nadir.page)).join().includes('سلمى الحداد'), 'Nadir sees Salma');
  await nadir.page.goto(room.url('/desk'));
  await within(4000, async () => (await others(salma.page)).length === 0, 'Salma is alone');
});

test('different paragraphs are merged, and both see both', async () => {
  await bothOpen();
  await rewrite(salma.page, 0, 'رست السفينة عند الرصيف الشرقي فجر اليوم.');
  await rewrite(nadir.page, 1, 'وتواصل فرق الميناء تفريغ الحاويات حتى الفجر.');
  assert.equal(await save(salma.page), 200);
  await nadir.page.locator('[data-notice=saved-elsewhere]').waitFor();
  // Said for a moment only: the line goes on to say what is typed next.
  const told = nadir.page.locator('#status', { hasText: 'ودُمج بما كتبه غيرك' }).waitFor();
  const [status] = await Promise.all([save(nadir.page), told]);
  assert.equal(status, 200);
  const both = ['رست السفينة عند الرصيف الشرقي فجر اليوم.', 'وتواصل فرق الميناء تفريغ الحاويات حتى الفجر.'];
  assert.deepEqual(await paragraphs(nadir.page), both);
  assert.deepEqual(await stored(), both);
});

test('one paragraph changed by both: nothing is stored before somebody decides, then what was decided', async () => {
  await bothOpen();
  await rewrite(salma.page, 0, 'رست السفينة عند الرصيف الغربي.');
  await rewrite(nadir.page, 0, 'غادرت السفينة الرصيف الشرقي.');
  assert.equal(await save(salma.page), 200);
  assert.equal(await save(nadir.page), 409);
  const conflict = nadir.page.locator('#conflict');
  await conflict.getByRole('heading', { name: 'كتب سلمى الحداد في المواضع نفسها' }).waitFor();
  assert.deepEqual(await conflict.locator('.side p').allInnerTexts(), ['غادرت السفينة الرصيف الشرقي.', 'رست السفينة عند الرصيف الغربي.']);
  assert.equal(await conflict.locator('ol > li').count(), 1, 'only the paragraph that clashes is asked');
  assert.equal((await stored())[0], 'رست السفينة عند الرصيف الغربي.', 'what was saved first is not overwritten');
  await conflict.getByLabel('إبقاء الاثنين').check();
  await Promise.all([nadir.page.waitForResponse((one) => one.url().endsWith('/save') && one.status() === 200), conflict.getByRole('button', { name: 'حفظ الاختيار' }).click()]);
  const found = await stored();
  assert.ok(found.includes('غادرت السفينة الرصيف الشرقي.') && found.includes('رست السفينة عند الرصيف الغربي.'), found.join('\n'));
});

test('deciding later keeps what was typed, here and in the journal', async () => {
  await bothOpen();
  const last = (await paragraphs(nadir.page)).length - 1;
  await rewrite(salma.page, last, 'انتهى التفريغ.');
  await rewrite(nadir.page, last, 'بدأ التفريغ.');
  assert.equal(await save(salma.page), 200);
  assert.equal(await save(nadir.page), 409);
  await nadir.page.locator('#conflict').getByRole('button', { name: 'تأجيل القرار' }).click();
  assert.equal((await paragraphs(nadir.page)).at(-1), 'بدأ التفريغ.');
  await nadir.page.locator('#status', { hasText: /حُفظت المسوّدة|التعارض باق/ }).waitFor();
  await openStory(room, nadir.page, story);
  await nadir.page.locator('[data-notice=restored]').waitFor();
  assert.equal((await paragraphs(nadir.page)).at(-1), 'بدأ التفريغ.');
});

test('nothing went wrong in these browsers', () => {
  assert.deepEqual([...salma.faults, ...nadir.faults], []);
});
