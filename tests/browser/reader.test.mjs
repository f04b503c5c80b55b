// The whole way of a reader with scripts switched off: read, write, wait for the moderator, see it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, watched } from './chromium.mjs';
import { richest } from './kinds.mjs';
import { number, Paper } from './paper.mjs';

let paper;
let browser;
let story;

before(async () => {
  paper = await Paper.open();
  browser = await launch();
  story = await richest(paper);
});

after(async () => {
  await browser?.close();
  await paper?.close();
});

const PHONE = { viewport: { width: 360, height: 900 }, javaScriptEnabled: false };

/** Opens the story, fills the form in. */
async function written(page, { name, subject = '', text }) {
  await page.goto(paper.url(story));
  await page.fill('[name=name]', name);
  await page.fill('[name=subject]', subject);
  await page.fill('[name=text]', text);
}

/** Sends until the form is old enough (three seconds after it was served); gives the answer's page. */
async function sent(page) {
  const until = Date.now() + 10_000;
  for (;;) {
    await Promise.all([page.waitForNavigation(), page.click('form[method=post] button')]);
    if (/\/held$/.test(new URL(page.url()).pathname) || Date.now() > until) return;
    await new Promise((done) => { setTimeout(done, 250); });
  }
}

/** Polls until `look` gives something; the follower gathers approvals for at most a second. */
async function soon(look, limit = 3_000) {
  const until = Date.now() + limit;
  for (;;) {
    const found = await look();
    if (found || Date.now() > until) return found;
    await new Promise((done) => { setTimeout(done, 50); });
  }
}

const pending = async (text) => (await paper.ask('comment', 'list', '--state', 'pending')).filter((comment) => comment.text === text);

test('a reader without scripts reads, writes, is told it is held, and sees it after approval', async () => {
  const text = 'خبر طيب، ونرجو أن تتابعوا موعد وصول السفينة التالية إلى الرصيف.';
  const { context, page, faults } = await watched(browser, paper.origin, PHONE);
  await page.goto(paper.url('/'));
  await page.click(`main a[href="/${number(story)}/${story.split('/')[2]}"]`, { timeout: 2_000 }).catch(() => page.goto(paper.url(story)));
  assert.match(await page.textContent('h1'), /\S/);
  await written(page, { name: 'مي', subject: 'سؤال', text });
  await sent(page);
  assert.match(new URL(page.url()).pathname, /\/held$/);
  assert.match(await page.textContent('main'), /تعليق|مراجع|المحرر/);
  assert.deepEqual(await context.cookies(), []);

  const [comment] = await pending(text);
  assert.ok(comment?.id, 'the comment is in the queue');
  await page.goto(paper.url(story));
  assert.ok(!(await page.textContent('body')).includes(text), 'a held comment is not shown');

  await paper.tell('comment', 'approve', String(comment.id));
  const shown = await soon(async () => {
    await page.reload();
    return (await page.textContent('main')).includes(text);
  });
  assert.ok(shown, 'an approved comment is shown within three seconds');
  assert.deepEqual(faults, []);
  await context.close();
});

test('a form sent twice gives one comment', async () => {
  const text = 'تعليق أُرسل مرتين بضغطتين متتاليتين.';
  const { context, page } = await watched(browser, paper.origin, PHONE);
  await written(page, { name: 'سَلمى', text });
  const again = new URLSearchParams(await page.locator('form[method=post] [name]').evaluateAll((fields) => fields.map((field) => [field.name, field.value])).catch(() => []));
  await sent(page);
  if ([...again].length === 0) assert.fail('the form could not be read');
  const action = (await (await fetch(paper.url(story))).text()).match(/method="post" action="([^"]+)"/)[1];
  for (let round = 0; round < 2; round += 1) {
    const answer = await fetch(paper.url(action), { method: 'POST', body: again, redirect: 'manual' });
    assert.equal(answer.status, 303);
  }
  assert.equal((await pending(text)).length, 1);
  await context.close();
});

test('an empty field gives the form back with what was typed', async () => {
  const text = 'نص طويل كتبه القارئ ولا ينبغي أن يضيع.';
  const { context, page } = await watched(browser, paper.origin, PHONE);
  await page.goto(paper.url(story));
  const action = await page.getAttribute('form[method=post]', 'action');
  const token = await page.inputValue('form[method=post] [name=token]');
  const send = () => fetch(paper.url(action), { method: 'POST', redirect: 'manual', body: new URLSearchParams({ token, parent: '', name: '', subject: 'عنوان', text, website: '' }) });
  const answer = await soon(async () => {
    const given = await send();
    return given.status === 422 ? given : undefined;
  }, 6_000) ?? await send();
  assert.equal(answer.status, 422);
  const html = await answer.text();
  assert.ok(html.includes(text), 'the text is still there');
  assert.ok(html.includes('عنوان'), 'the subject is still there');
  assert.match(html, /name="name"[^>]*aria-invalid="true"/);
  assert.equal((await pending(text)).length, 0);
  await context.close();
});

test('the trap for robots is out of sight, and what fills it never reaches people', async () => {
  const text = 'إعلان لا يريده أحد.';
  const { context, page } = await watched(browser, paper.origin, PHONE);
  await page.goto(paper.url(story));
  const box = await page.locator('[name=website]').boundingBox();
  assert.ok(box === null || box.width <= 2 || await page.locator('.pot').evaluate((element) => element.getBoundingClientRect().width <= 2), JSON.stringify(box));
  const action = await page.getAttribute('form[method=post]', 'action');
  const token = await page.inputValue('form[method=post] [name=token]');
  const body = new URLSearchParams({ token, parent: '', name: 'robot', subject: '', text, website: 'https://example.org' });
  const answer = await fetch(paper.url(action), { method: 'POST', redirect: 'manual', body });
  assert.ok([303, 422].includes(answer.status), String(answer.status));
  assert.equal((await pending(text)).length, 0);
  await context.close();
});

test('a reply shows whom it answers and hangs under it', async () => {
  const text = 'رد على التعليق السابق مع الشكر.';
  const { context, page } = await watched(browser, paper.origin, PHONE);
  await page.goto(paper.url(story));
  await page.locator('a[href*="/reply/"]').first().click();
  assert.match(page.url(), /\/reply\/[0-9]+/);
  await page.fill('[name=name]', 'أبو Max');
  await page.fill('[name=text]', text);
  await sent(page);
  const [comment] = await pending(text);
  assert.ok(comment?.parent, 'the reply knows its parent');
  await paper.tell('comment', 'approve', String(comment.id));
  const shown = await soon(async () => (await (await fetch(paper.url(story))).text()).includes(text));
  assert.ok(shown);
  await context.close();
});

test('a withdrawn story is gone at once, from everywhere', async () => {
  const [path] = await paper.stories();
  const mark = `/${number(path)}/`;
  await fetch(paper.url(path));
  await paper.tell('story', 'withdraw', String(number(path)));
  assert.equal((await fetch(paper.url(path))).status, 410);
  for (const place of ['/', '/feed.xml', '/feed.atom', '/feed.json', '/sitemap-news.xml', '/sitemap-1.xml']) {
    const { status, text } = await paper.text(place);
    assert.equal(status, 200, place);
    assert.ok(!text.includes(mark), `${place} still shows ${mark}`);
  }
});
