// The words of the interface, given by the server.

let words: Record<string, string> = {};

export function setTexts(given: Record<string, string>): void {
  words = given;
}

/** The message `key`, its `{ $name }` replaced; the key itself when the server does not have it. */
export function say(key: string, values: Record<string, string | number> = {}): string {
  const text = words[key] ?? key;
  return text.replace(/\{\s*\$([\w-]+)\s*\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

export function knows(key: string): boolean {
  return key in words;
}

/** The name of a field of the manuscript; `lead.alt` is called like what it belongs to. */
export function fieldName(field: string): string {
  const name = [field.replace('.', '-'), field.split('.')[0]].find((one) => knows(`field-${one}`));
  return name ? say(`field-${name}`) : field;
}

/** A count in the page's own digits. */
export function count(n: number): string {
  return written(n, {});
}

/** A share from 0 to 1 in per cent. */
export function percent(share: number): string {
  return written(share, { style: 'percent' });
}

function written(n: number, style: Intl.NumberFormatOptions): string {
  const { lang, dataset } = document.documentElement;
  const digits = dataset.digits ?? (lang.startsWith('ar') ? 'arab' : 'latn');
  return new Intl.NumberFormat(`${lang || 'ar'}-u-nu-${digits}`, style).format(n);
}
