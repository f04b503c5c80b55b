// What a typed character becomes by the house's style. Pure: text before the caret in, change out.

export type Quotes = 'guillemets' | 'curly' | 'straight';

/** Take away the last `remove` units before the caret and put `insert` in their place. */
export interface Change {
  remove: number;
  insert: string;
}

const PAIRS: Record<Exclude<Quotes, 'straight'>, [string, string]> = { guillemets: ['«', '»'], curly: ['“', '”'] };
const ARABIC_MARKS: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' };

/** An Arabic letter, with its vowel signs, and the quotation marks or brackets closed after it. */
const AFTER_ARABIC = /[\u0620-\u064A\u0671-\u06D3\u06FA-\u06FF][\u064B-\u065F\u0670\u0640]*[»”)\]]*$/;
const OPENS = /(?:^|[\s(\[{«“\u2013\u2014\-/\u00A0])$/;

/** `text` ends with the character just typed; `null` when it stays as it is. */
export function smart(text: string, quotes: Quotes): Change | null {
  const typed = text.slice(-1);
  const before = text.slice(0, -1);
  if (typed === '"') return quotes === 'straight' ? null : { remove: 1, insert: PAIRS[quotes][OPENS.test(before) ? 0 : 1] };
  const arabic = ARABIC_MARKS[typed];
  if (arabic) return AFTER_ARABIC.test(before) ? { remove: 1, insert: arabic } : null;
  if (typed === '.' && /(?:^|[^.])\.\.$/.test(before)) return { remove: 3, insert: '…' };
  if (typed === '-' && /(?:^|[^-])-$/.test(before)) return { remove: 2, insert: '–' };
  return null;
}
