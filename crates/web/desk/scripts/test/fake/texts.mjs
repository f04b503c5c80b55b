// The words for scripts, read from the catalogue as the server reads them.

import { readFile } from 'node:fs/promises';

const FOLDER = new URL('../../../../messages/', import.meta.url);

export async function texts(lang) {
  const source = await readFile(new URL(`${lang}/scripts.ftl`, FOLDER), 'utf8');
  const rows = [...source.matchAll(/^js-([\w-]+) = (.+)$/gm)];
  return Object.fromEntries(rows.map(([, key, text]) => [key, text]));
}
