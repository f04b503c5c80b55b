// Lines that somebody's page width has cut, joined into paragraphs again.

const BULLET = /^\s*(?:[•▪◦●·*–—-]|(?:\d{1,2}|[٠-٩]{1,2})[.)\-])\s+/;

export const isBullet = (line: string): boolean => BULLET.test(line);
export const isNumbered = (line: string): boolean => /^\s*[\d٠-٩]/.test(line);
export const withoutBullet = (line: string): string => line.replace(BULLET, '');

/** Widths, in UTF-16 units, between which a text counts as cut into lines. */
const NARROW = 35;
const WIDE = 140;
/** A line this much shorter than the longest ends its paragraph. */
const SHORT = 0.75;

/** For each line whether a paragraph ends after it. An empty line ends the one before. */
export function breaksAfter(lines: string[]): boolean[] {
  const lengths = lines.map((line) => line.trim().length);
  const longest = Math.max(0, ...lengths);
  const isCut = longest >= NARROW && longest <= WIDE && lengths.filter((length) => length >= longest * SHORT).length >= 2;
  return lines.map((line, at) => {
    const next = lines[at + 1];
    if (next === undefined || next.trim() === '' || line.trim() === '' || isBullet(next)) return true;
    return !isCut || (lengths[at] ?? 0) < longest * SHORT;
  });
}

/** Two lines of one paragraph; a Latin word that was divided is put together. */
export function join(before: string, after: string): string {
  return /[a-z]-$/.test(before) && /^[a-z]/.test(after) ? before.slice(0, -1) + after : `${before} ${after}`;
}

export function paragraphsOf(text: string): string[] {
  const lines = text.replace(/\r\n?|\u2028|\u2029|\f/g, '\n').split('\n').map((line) => line.trim());
  const ends = breaksAfter(lines);
  const paragraphs: string[] = [];
  let open: string | null = null;
  lines.forEach((line, at) => {
    if (line !== '') open = open === null ? line : join(open, line);
    if (ends[at] && open !== null) {
      paragraphs.push(open);
      open = null;
    }
  });
  return paragraphs;
}
