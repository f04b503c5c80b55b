// The Nu HTML checker over saved pages, all in one run of Java.

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const VNU = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');

/**
 * Checks pages, the style sheets inside them included.
 * @param {Map<string, string>} pages HTML by name
 * @returns {Promise<string[]>} one line an error
 */
export async function errors(pages) {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-nu-'));
  const names = new Map();
  try {
    let count = 0;
    for (const [name, html] of pages) {
      const file = join(folder, `${count += 1}.html`);
      names.set(`file:${file}`, name);
      await writeFile(file, html);
    }
    const { messages } = await check(folder);
    return messages.filter(({ type }) => type !== 'info').map(({ url, lastLine, message, extract }) => `${names.get(url) ?? url}:${lastLine}: ${message} «${(extract ?? '').trim()}»`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** It prints its messages on stderr and ends with 1 when there are any. */
function check(folder) {
  return new Promise((done, refuse) => {
    execFile('java', ['-Xss8m', '-jar', VNU, '--format', 'json', folder], { maxBuffer: 64 << 20 }, (_, stdout, stderr) => {
      try {
        done(JSON.parse(stderr || stdout));
      } catch {
        refuse(new Error(`the Nu checker said: ${stderr || stdout}`));
      }
    });
  });
}
