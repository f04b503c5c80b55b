import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { launch, open } from './chromium.mjs';
import { FakeDesk } from './fake/desk.mjs';
import { storyPage } from './fake/page.mjs';
import { richManuscript } from './fake/rich.mjs';

const KB = 1024;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DESK = new URL('../../', import.meta.url);

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('the editor page is at most 150 KB compressed in all, its script at most 95', async () => {
  const packed = async (path) => gzipSync(await readFile(new URL(path, DESK)), { level: 9 }).length;
  const editor = await packed('dist/editor.js');
  const styles = await Promise.all((await readdir(new URL('styles/', DESK))).map((name) => packed(`styles/${name}`)));
  const desk = await new FakeDesk({ manuscript: richManuscript() }).start();
  const page = gzipSync(storyPage(desk.island())).length;
  await desk.stop();
  const all = editor + (await packed('dist/desk.js')) + styles.reduce((sum, size) => sum + size, 0) + page;
  assert.ok(editor <= 95 * KB, `editor.js ${editor} bytes`);
  assert.ok(all <= 150 * KB, `${all} bytes`);
});

test('every package in the bundles has its licence beside them', async () => {
  const licences = await readFile(new URL('dist/editor.js.LICENSES.txt', DESK), 'utf8');
  const { packages } = JSON.parse(await readFile(new URL('scripts/package-lock.json', DESK), 'utf8'));
  const shipped = Object.entries(packages).filter(([path, one]) => path.startsWith('node_modules/') && !one.dev).map(([path]) => path.slice('node_modules/'.length));
  for (const name of shipped) assert.ok(licences.includes(`${name} `), name);
});

for (const lang of ['ar', 'en']) {
  for (const width of [1280, 390]) {
    test(`the editor holds for axe and its window: ${lang}, ${width} px`, async (t) => {
      const desk = await new FakeDesk({ lang, manuscript: richManuscript() }).start();
      desk.findings = (copy) => [{ key: 'a', rule: 'x', severity: 'block', field: 'body', block: 0, item: 0, start: 0, end: 7, found: copy.body.content[0].content[0].text.slice(0, 7), message: 'رسم', why: 'قاعدة', fixes: [] }];
      const { context, page, faults } = await open(browser, desk, '/desk/stories/7', { viewport: { width, height: 900 }, bypassCSP: true });
      t.after(async () => {
        await context.close();
        await desk.stop();
      });
      await page.locator('mark.found').waitFor();
      await page.evaluate(axe);
      const check = () => page.evaluate(async () => (await window.axe.run(document)).violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`)));
      assert.deepEqual(await check(), []);
      const over = await page.evaluate(() => (document.scrollingElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1).map((one) => one.outerHTML.slice(0, 120))));
      assert.deepEqual(over, []);
      await page.locator('[data-item=link]').click();
      await page.locator('dialog').waitFor();
      assert.deepEqual(await check(), []);
      await page.keyboard.press('Escape');
      assert.deepEqual(faults, []);
    });
  }
}
