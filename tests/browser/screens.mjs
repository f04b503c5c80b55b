// Screenshots of each kind of page for the documents: node screens.mjs FOLDER

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from './chromium.mjs';
import { kinds } from './kinds.mjs';
import { Paper } from './paper.mjs';

/** One of each kind; the rest look the same. */
const SHOWN = ['home', 'section', 'story', 'topic', 'day', 'archive', 'search with results', 'page about', 'reply', 'held', 'not found', 'withdrawn'];

const [folder] = process.argv.slice(2);
const paper = await Paper.open();
const browser = await launch();
try {
  await mkdir(folder, { recursive: true });
  for (const { name, path } of (await kinds(paper)).filter((kind) => SHOWN.includes(kind.name))) {
    for (const [width, height] of [[360, 800], [1280, 1000]]) {
      const context = await browser.newContext({ viewport: { width, height }, locale: 'ar', reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(paper.url(path), { waitUntil: 'networkidle' });
      const whole = await page.evaluate(() => document.scrollingElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.min(whole, height) });
      await page.screenshot({ path: join(folder, `${name.replaceAll(' ', '-')}-${width}.png`), scale: 'css' });
      await context.close();
    }
  }
} finally {
  await browser.close();
  await paper.close();
}
