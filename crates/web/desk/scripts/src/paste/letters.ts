// Letters as they are pasted: presentation forms become letters, what cannot be seen goes, tatweel stays.

/** Arabic Presentation Forms A and B, but for the signs U+FDFA to U+FDFD (a whole formula in one sign). */
const FORMS = /[\uFB50-\uFDCF\uFDF0-\uFDF9\uFE70-\uFEFC]+/g;
/** Controls of direction, soft hyphens, zero-width spaces, marks of byte order. Joiners stay. */
const UNSEEN = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFC]/g;

/** The compatibility form of a vowel sign is the sign on a space; the space is not wanted. */
const letters = (forms: string): string => forms.normalize('NFKC').replace(/ (?=[\u064B-\u0652])/g, '');

export function cleanLetters(text: string): string {
  return text.replace(UNSEEN, '').replace(FORMS, letters).replace(/[\u00A0\u202F\u2007]/g, ' ');
}
