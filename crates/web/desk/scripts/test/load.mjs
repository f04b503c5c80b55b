// Modules of `src` as node can run them, together, so that they share what they import.

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export async function load(...paths) {
  const contents = paths.map((path) => `export * from './${path}';`).join('\n');
  const stdin = { contents, resolveDir: fileURLToPath(new URL('../src', import.meta.url)), loader: 'ts' };
  const { outputFiles } = await build({ stdin, bundle: true, write: false, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'], target: 'es2022' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
