// Small random bodies from a seed, so that a failure can be run again.

/** mulberry32: a number from 0 to 1 from a 32-bit state. */
export function randomness(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  const pick = (list) => list[below(list.length)];
  const times = (n, make) => Array.from({ length: below(n + 1) }, make);
  return { below, pick, times };
}

const WORDS = ['خبر', 'ميناء المرفأ ', ' ٢٠٢٤', 'Latin', '«قول»', '😀', 'é', 'ـ', ' '];

export function randomBody(seed) {
  const { below, pick, times } = randomness(seed);
  const words = () => pick(WORDS) + pick(WORDS);
  const marks = () => [below(3) === 0 && { type: 'strong' }, below(4) === 0 && { type: 'em' }, below(4) === 0 && { type: 'link', attrs: { href: pick(['https://example.org/خبر', '/12', 'mailto:a@example.org']) } }].filter(Boolean);
  // Neighbours with equal marks are one run in the editor, so runs are told apart by turns.
  const inlines = () => {
    const runs = [];
    for (const set of times(4, marks)) {
      const before = JSON.stringify(runs.at(-1)?.marks ?? []);
      if (runs.length === 0 || before !== JSON.stringify(set)) runs.push(set.length ? { type: 'text', text: words(), marks: set } : { type: 'text', text: words() });
    }
    return runs;
  };
  const optional = (name) => (below(2) ? { [name]: words() } : {});
  const picture = () => ({ media: 1 + below(99), ...optional('caption'), ...optional('credit'), ...optional('licence'), ...optional('alt'), ...(below(3) ? {} : { decorative: true }) });
  const columns = 1 + below(3);
  const kinds = [
    () => ({ type: 'paragraph', content: inlines() }),
    () => ({ type: 'heading', content: inlines() }),
    () => ({ type: 'quote', content: inlines(), ...optional('speaker') }),
    () => ({ type: 'list', ordered: below(2) === 1, content: [inlines(), ...times(3, inlines)] }),
    () => ({ type: 'verse', lines: [words(), ...times(3, words)] }),
    () => ({ type: 'scripture', text: words(), ...optional('reference') }),
    () => ({ type: 'image', picture: picture() }),
    () => ({ type: 'gallery', pictures: [picture(), ...times(2, picture)], ...optional('title') }),
    () => ({ type: 'embed', href: 'https://example.org/v', ...optional('title'), ...optional('source') }),
    () => ({ type: 'table', header: below(2) === 1, rows: Array.from({ length: 1 + below(3) }, () => Array.from({ length: columns }, inlines)), ...optional('caption') }),
  ];
  return { type: 'doc', content: [...times(6, () => pick(kinds)()), { type: 'paragraph', content: [{ type: 'text', text: 'آخر' }] }] };
}
