// Screenshots of each kind of page for the documents: node screens.mjs FOLDER

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from './chromium.mjs';
import { places } from './desk-screens.mjs';
import { kinds } from './kinds.mjs';
import { Newsroom } from './newsroom.mjs';

/** One of each kind; the rest look the same. */
const SHOWN = ['home', 'section', 'story', 'topic', 'day', 'archive', 'search with results', 'page about', 'reply', 'held', 'not found', 'withdrawn'];

const [folder] = process.argv.slice(2);
const browser = await launch();
const room = await Newsroom.open(browser);

/** At most one window of the page, as WebP where the name says so. */
async function shoot(page, [width, height], file) {
  await page.setViewportSize({ width, height });
  const whole = await page.evaluate(() => document.scrollingElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(whole, height) });
  if (!file.endsWith('.webp')) return page.screenshot({ path: file, scale: 'css' });
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  await session.detach();
  return writeFile(file, Buffer.from(data, 'base64'));
}

/** What readers see. */
async function paper() {
  for (const { name, path } of (await kinds(room)).filter((kind) => SHOWN.includes(kind.name))) {
    for (const size of [[360, 800], [1280, 1000]]) {
      const context = await browser.newContext({ viewport: { width: size[0], height: size[1] }, locale: 'ar', reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(room.url(path), { waitUntil: 'networkidle' });
      await shoot(page, size, join(folder, `${name.replaceAll(' ', '-')}-${size[0]}.png`));
      await context.close();
    }
  }
}

/** What the newsroom sees, in both languages. */
async function desk() {
  await rm(join(folder, 'desk'), { recursive: true, force: true });
  await mkdir(join(folder, 'desk'), { recursive: true });
  for await (const { name, lang, state, path, ready } of places(room)) {
    for (const size of [[390, 844], [1280, 900]]) {
      const context = await browser.newContext({ viewport: { width: size[0], height: size[1] }, locale: lang, reducedMotion: 'reduce', storageState: state });
      const page = await context.newPage();
      await page.goto(room.url(path));
      await ready?.(page);
      await page.evaluate(() => Promise.all([...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight).map((image) => image.decode().catch(() => {}))));
      await shoot(page, size, join(folder, 'desk', `${name}-${lang}-${size[0]}.webp`));
      await context.close();
    }
  }
}

try {
  await mkdir(folder, { recursive: true });
  await desk();
  await paper();
} finally {
  await browser.close();
  await room.close();
}
