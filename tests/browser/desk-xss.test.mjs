// Texts of attack in every field of the newsroom: on the desk, on readers' pages and in feeds nothing of them runs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './chromium.mjs';
import { openStory } from './editing.mjs';
import { PAYLOADS, guard, lace, payload, sendAll, sendForm } from './hostile.mjs';
import { Newsroom } from './newsroom.mjs';
import { comment } from './readers.mjs';

let room;
let browser;
let salma;
let reader;
const ran = [];
const stories = [];

before(async () => {
  browser = await launch();
  room = await Newsroom.open(browser);
  salma = await room.person('salma', 'سلمى الحداد', 'owner');
  reader = await browser.newContext({ locale: 'ar' });
  ran.push(await guard(salma.context), await guard(reader));
});

after(async () => {
  await browser?.close();
  await room?.close();
});

const quiet = () => assert.deepEqual(ran.flat(), []);

/** Opens a page and everything on it that can be opened. */
async function look(page, path) {
  const answer = await page.goto(room.url(path), { waitUntil: 'load' });
  if (/html/.test(answer.headers()['content-type'] ?? '')) await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
  return answer;
}

/** Writes one story out of the list from `at` on, publishes it, and reads it as a reader. */
async function round(page, readers, at, taken) {
  await page.goto(room.url('/desk/stories/new'));
  await page.fill('main [name=headline]', payload(at));
  await page.locator('main button.primary').click();
  await page.waitForURL(/\/desk\/stories\/\d+/).catch(() => {});
  const story = Number(/stories\/(\d+)/.exec(page.url())?.[1]);
  if (!story) return;
  stories.push(story);
  await page.waitForSelector('#body-editor[data-ready]');
  const fields = await lace(page, '#manuscript', at);
  await page.locator('.ProseMirror').click();
  await page.keyboard.insertText(payload(at));
  for (let tries = 0; tries < 3; tries += 1) {
    const [answer] = await Promise.all([page.waitForResponse((one) => one.url().endsWith('/save')), page.keyboard.press('Control+s')]);
    if (answer.status() === 200) break;
    const { problems = [] } = await answer.json();
    for (const { field } of problems) {
      fields.splice(fields.indexOf(field), 1);
      await page.locator(`#manuscript [name="${field}"]`).evaluate((one) => { one.value = ''; one.dispatchEvent(new Event('input', { bubbles: true })); }).catch(() => {});
    }
  }
  for (const field of [...fields, 'body']) taken.set(field, (taken.get(field) ?? 0) + 1);
  await page.goto(room.url(`/desk/stories/${story}`));
  const form = 'form[action$="/publish"]';
  if ((await page.locator(form).count()) && (await lace(page, form, at)) && (await sendForm(page, form)) < 400) await look(readers, `/${story}`);
}

test('the policy of the desk forbids what is not ours, and strings as scripts', async () => {
  const answer = await salma.page.goto(room.url('/desk'));
  const policy = answer.headers()['content-security-policy'];
  for (const part of ["default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'", 'trusted-types ProseMirrorClipboard', "base-uri 'none'", "form-action 'self'"]) assert.ok(policy.includes(part), part);
  // In a page that nobody watches: the attempt is reported as what it is.
  const free = await browser.newContext({ storageState: await salma.context.storageState() });
  const probe = await free.newPage();
  await probe.goto(room.url('/desk'));
  const refused = await probe.evaluate(() => { try { document.createElement('div').innerHTML = '<b>x</b>'; return false; } catch { return true; } });
  await free.close();
  assert.ok(refused, 'a string does not become markup');
});

test('every field of a story takes the list, on the desk and before readers', async (t) => {
  const taken = new Map();
  let next = 0;
  const worker = async () => {
    const [page, readers] = [await salma.context.newPage(), await reader.newPage()];
    while (next < PAYLOADS.length) await round(page, readers, next++, taken);
    await Promise.all([page.close(), readers.close()]);
  };
  await Promise.all([worker(), worker(), worker()]);
  t.diagnostic([...taken].map(([field, times]) => `${field} ${times}`).join(', '));
  assert.ok(taken.get('headline') >= 50 && taken.get('body') >= 50 && taken.size >= 14, 'fields take the texts');
  quiet();
});

test('lists, histories, feeds and sitemaps of these stories', async () => {
  const some = stories.filter((_, at) => at % 8 === 0);
  const desk = ['/desk', '/desk/board', '/desk/stories', '/desk/front', '/desk/tasks', '/desk/system/audit', ...some.map((story) => `/desk/stories/${story}/history`), `/desk/stories?q=${encodeURIComponent(payload(0))}`];
  for (const path of desk) await look(salma.page, path);
  const page = await reader.newPage();
  for (const path of ['/', '/section/mahalliyat', '/archive', '/sitemap-news.xml', `/search?q=${encodeURIComponent(payload(0))}`]) await look(page, path);
  for (const path of ['/feed.xml', '/feed.atom', '/feed.json']) await page.goto(room.url(path)).catch((error) => assert.match(error.message, /Download is starting/));
  quiet();
});

test('comments with the list in every field, in the queue and under the story', async () => {
  const path = (await room.stories())[0];
  await comment(room, path, ...PAYLOADS.map((text, at) => ({ name: payload(at + 1), subject: payload(at + 2), text: text || 'x' })));
  for (let tries = 0; tries < 5; tries += 1) {
    await look(salma.page, '/desk/comments');
    const boxes = salma.page.locator('[data-item] input[name=id]');
    if ((await boxes.count()) === 0) break;
    await boxes.evaluateAll((all) => all.forEach((one) => { one.checked = true; }));
    await Promise.all([salma.page.waitForNavigation(), salma.page.locator('#ticked button[value=approved]').click()]);
  }
  await look(await reader.newPage(), path);
  await look(salma.page, '/desk/comments?state=approved');
  quiet();
});

test('what is kept about the paper: names, words, sections, pages, people', async (t) => {
  const { page } = salma;
  const sent = [];
  for (const path of ['/desk/people', '/desk/roles', '/desk/settings/sections', '/desk/settings/pages', '/desk/settings/addresses', '/desk/comments/words', '/desk/registry', '/desk/registry/topics', '/desk/registry/authors', '/desk/registry/sources', '/desk/media/1']) {
    if ((await page.goto(room.url(path))).status() !== 200) continue;
    const forms = await page.locator('main form[method=post]').evaluateAll((all) => all.map((form) => form.getAttribute('action')).filter((action) => !/drop|remove|revoke|sign/.test(action)));
    for (const action of new Set(forms)) {
      const form = `main form[method=post][action="${action}"] >> nth=-1`;
      const took = await sendAll(page, form);
      if (took) sent.push(`${action} ${took}`);
    }
    await look(page, path);
  }
  await look(page, '/desk/stories/new');
  await look(await reader.newPage(), '/');
  t.diagnostic(sent.join(', '));
  assert.ok(sent.length >= 4, sent.join(', '));
  quiet();
});
