// What writers and editors do with mouse and keys on the page of a story.

/** Opens a story and waits until one can type in it. */
export async function openStory(room, page, story) {
  await page.goto(room.url(`/desk/stories/${story}`));
  await page.waitForSelector('#body-editor[data-ready]');
}

/** Types paragraphs at the end of the body. */
export async function typeBody(page, ...paragraphs) {
  await page.locator('.ProseMirror > *').last().click();
  await page.keyboard.press('Control+End');
  for (const [at, paragraph] of paragraphs.entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(paragraph);
  }
}

/** Puts `text` in the place of a paragraph's words. */
export async function rewrite(page, at, text) {
  await page.locator('.ProseMirror > *').nth(at).click({ clickCount: 3 });
  await page.keyboard.type(text);
}

/** Saves by the key; gives the status of the answer. */
export async function save(page) {
  const [answer] = await Promise.all([page.waitForResponse((one) => one.url().endsWith('/save')), page.keyboard.press('Control+s')]);
  return answer.status();
}

/** Takes a step of the workflow with its fields filled in; gives the moment at which the desk's answer came. */
export async function step(page, name, fields = {}) {
  const form = page.locator(`form[action$="/${name}"]`);
  await form.evaluate((one) => one.closest('details')?.setAttribute('open', ''));
  for (const [field, value] of Object.entries(fields)) {
    const input = form.locator(`[name="${field}"]`);
    if (await input.evaluate((one) => one.tagName === 'SELECT')) await input.selectOption(value);
    else await input.fill(value);
  }
  let at = 0;
  const answered = page.waitForResponse((one) => one.request().method() === 'POST' && one.url().endsWith(`/${name}`)).finally(() => { at = Date.now(); });
  const [answer] = await Promise.all([answered, page.waitForNavigation(), form.locator('button').last().click()]);
  if (answer.status() !== 303) throw new Error(`${name}: ${answer.status()}: ${await page.locator('main').innerText()}`);
  return at;
}

/** A photograph of nothing: JPEG bytes drawn by the browser. */
export async function picture(page, width = 1600, height = 1066) {
  const bytes = await page.evaluate(async ([width, height]) => {
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const paint = canvas.getContext('2d');
    const sky = paint.createLinearGradient(0, 0, 0, height);
    sky.addColorStop(0, '#6fa8c9');
    sky.addColorStop(1, '#1c3d52');
    paint.fillStyle = sky;
    paint.fillRect(0, 0, width, height);
    paint.fillStyle = '#c9532c';
    paint.fillRect(width / 5, height / 2, width / 2, height / 6);
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.8));
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, [width, height]);
  return { name: 'الرصيف.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(bytes) };
}
