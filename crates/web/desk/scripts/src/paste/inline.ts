// Runs of text under their marks, line by line, while somebody's markup is walked.

import type { Inline, Mark } from '../body/contract';
import { cleanLetters } from './letters';
import { breaksAfter } from './lines';

export interface Marks {
  strong: boolean;
  em: boolean;
  href: string | null;
}

export const BARE: Marks = { strong: false, em: false, href: null };

function marksOf({ strong, em, href }: Marks): Mark[] {
  const marks: Mark[] = [];
  if (strong) marks.push({ type: 'strong' });
  if (em) marks.push({ type: 'em' });
  if (href !== null) marks.push({ type: 'link', attrs: { href } });
  return marks;
}

const sameMarks = (a: Inline, b: Inline): boolean => JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? []);

/** One line: spaces once, none at the ends, neighbours with equal marks joined. */
export function tidyRuns(runs: Inline[]): Inline[] {
  const tidy: Inline[] = [];
  for (const run of runs) {
    const last = tidy.at(-1);
    let text = run.text.replace(/\s+/g, ' ');
    if (!last || last.text.endsWith(' ')) text = text.replace(/^ /, '');
    if (text === '') continue;
    if (last && sameMarks(last, run)) last.text += text;
    else tidy.push({ ...run, text });
  }
  const end = tidy.at(-1);
  if (end) end.text = end.text.replace(/ $/, '');
  return tidy.filter((run) => run.text !== '');
}

const wordsOf = (runs: Inline[]): string => runs.map((run) => run.text).join('');

/** Gathers text; `break` starts a line. */
export class Lines {
  private lines: Inline[][] = [[]];

  add(text: string, marks: Marks): void {
    const clean = cleanLetters(text);
    const set = marksOf(marks);
    if (clean !== '') this.lines.at(-1)?.push(set.length > 0 ? { type: 'text', text: clean, marks: set } : { type: 'text', text: clean });
  }

  break(): void {
    this.lines.push([]);
  }

  /** The lines as paragraphs, those that a page's width has cut joined again; starts anew. */
  take(): Inline[][] {
    const lines = this.lines.map(tidyRuns);
    this.lines = [[]];
    const ends = breaksAfter(lines.map(wordsOf));
    const paragraphs: Inline[][] = [];
    let open: Inline[] = [];
    lines.forEach((line, at) => {
      open = open.length > 0 && line.length > 0 ? [...open, { type: 'text', text: ' ' }, ...line] : [...open, ...line];
      if (!ends[at]) return;
      if (open.length > 0) paragraphs.push(tidyRuns(open));
      open = [];
    });
    return paragraphs;
  }

  /** Everything as one line. */
  takeOne(): Inline[] {
    const all = this.lines.flatMap((line, at): Inline[] => (at === 0 ? line : [{ type: 'text', text: ' ' }, ...line]));
    this.lines = [[]];
    return tidyRuns(all);
  }
}
