// Every kind of page that a reader can meet, with an address in the demo paper.

import { number } from './paper.mjs';

/** Words of attack, of bad encoding and of both directions, as a reader may type them. */
export const HOSTILE = '"><script>alert(1)</script> \u202Eطنجة\u2066 \' OR 1=1 -- NEAR(* "';

/**
 * The story with the most of what a story can have: picture, correction, comments in threads.
 * @returns {Promise<string>} its path
 */
export async function richest(paper) {
  let best = { path: '', worth: -1 };
  for (const path of await paper.stories()) {
    const { text } = await paper.text(path);
    const worth = 4 * /<figure(?![^>]*class="words")/.test(text) + 4 * /class="note"/.test(text)
      + 3 * /class="c d0"|class="c d1"/.test(text) + 2 * /class="c d[2-9]"/.test(text) + /<blockquote/.test(text);
    if (worth > best.worth) best = { path, worth };
  }
  return best.path;
}

/** Withdraws the oldest story, for the page that says so. */
async function withdrawn(paper) {
  const path = (await paper.stories()).at(-1);
  await paper.tell('story', 'withdraw', String(number(path)));
  return path;
}

/**
 * @returns {Promise<{name: string, path: string, status: number}[]>}
 */
export async function kinds(paper) {
  const home = (await paper.text('/')).text;
  const first = (pattern, text = home) => pattern.exec(text)?.[1].replaceAll('&amp;', '&') ?? '/missing-from-the-demo';
  const story = await richest(paper);
  const page = (await paper.text(story)).text;
  const archive = (await paper.text('/archive')).text;
  const n = number(story);
  const ok = (name, path) => ({ name, path, status: 200 });
  return [
    ok('home', '/'),
    ok('section', first(/href="(\/section\/[^"\/]+)"/)),
    ok('story', story),
    ok('topic', first(/href="(\/topic\/[^"]+)"/, page)),
    ok('day', first(/href="(\/archive\/[0-9]+\/[0-9]+\/[0-9]+)"/, archive)),
    ok('archive', '/archive'),
    ok('search', '/search'),
    ok('search with results', `/search?q=${encodeURIComponent('الميناء')}`),
    ok('search without results', `/search?q=${encodeURIComponent('قسطنطينيات')}`),
    ok('hostile search', `/search?q=${encodeURIComponent(HOSTILE)}`),
    ...['about', 'contact', 'privacy', 'corrections'].map((slug) => ok(`page ${slug}`, `/page/${slug}`)),
    ok('reply', first(/href="(\/[0-9]+\/reply\/[0-9]+)[^"]*"/, page)),
    ok('held', `/${n}/held`),
    { name: 'not found', path: '/لا-شيء-هنا', status: 404 },
    { name: 'no such story', path: '/999999999', status: 404 },
    { name: 'withdrawn', path: await withdrawn(paper), status: 410 },
  ];
}
