// Bundles the scripts of the desk into `../dist`: desk.js, editor.js and the licences of what is in them.

import { readFile, readdir, mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { build } from 'esbuild';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const OUT = path.join(HERE, '..', 'dist');

/** The packages that ended up in a bundle, from esbuild's list of inputs. */
function packages(metafile) {
  const names = Object.keys(metafile.inputs).map((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1]);
  return [...new Set(names.filter(Boolean))].sort();
}

async function licence(name) {
  const folder = path.join(HERE, 'node_modules', name);
  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file`);
  return `${name} ${version}\n\n${(await readFile(path.join(folder, file), 'utf8')).trim()}\n`;
}

const result = await build({
  absWorkingDir: HERE,
  entryPoints: { desk: 'src/desk.ts', editor: 'src/editor.ts' },
  outdir: OUT,
  bundle: true,
  format: 'iife',
  target: ['es2022', 'chrome105', 'firefox115', 'safari16.4'],
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  banner: { js: '/* licences of third parties: editor.js.LICENSES.txt */' },
  metafile: true,
  logLevel: 'warning',
});

const licences = await Promise.all(packages(result.metafile).map(licence));
await mkdir(OUT, { recursive: true });
await writeFile(path.join(OUT, 'editor.js.LICENSES.txt'), licences.join(`\n${'-'.repeat(72)}\n\n`));
