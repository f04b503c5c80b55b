// A simple merge for the fake desk: field by field, block by block at the same place.

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const words = (block) => (block ? (block.content ?? []).map((run) => run.text ?? '').join('') : null);

export function merge(base, mine, theirs) {
  const merged = structuredClone(mine);
  const rows = [];
  for (const name of Object.keys(mine).filter((key) => key !== 'body')) {
    if (same(mine[name], base[name])) merged[name] = theirs[name];
    else if (!same(theirs[name], base[name]) && !same(mine[name], theirs[name])) rows.push({ place: name, base: base[name], mine: mine[name], theirs: theirs[name] });
  }
  const blocks = [];
  const [b, m, t] = [base, mine, theirs].map((one) => one.body.content);
  for (let at = 0; at < Math.max(m.length, t.length); at += 1) {
    if (same(m[at], b[at])) blocks.push(t[at]);
    else if (same(t[at], b[at]) || same(m[at], t[at])) blocks.push(m[at]);
    else {
      rows.push({ place: 'block', base: words(b[at]), mine: words(m[at]), theirs: words(t[at]), mine_index: m[at] ? at : null, theirs_index: t[at] ? at : null });
      blocks.push(m[at] ?? t[at]);
    }
  }
  merged.body.content = blocks.filter(Boolean);
  return { merged, rows };
}
