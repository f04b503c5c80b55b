// What an element's style says, read as text: the page's policy does not let styles of others apply.

/** `data-style` is where a pasted `style` was moved to. */
export function styleOf(element: Element): Map<string, string> {
  const text = element.getAttribute('data-style') ?? element.getAttribute('style') ?? '';
  const rows = text.split(';').map((row) => row.split(/:(.*)/s, 2));
  return new Map(rows.filter(([name]) => name?.trim()).map(([name = '', value = '']) => [name.trim().toLowerCase(), value.trim().toLowerCase()]));
}

/**
 * Takes style sheets out, and moves styles and listeners to `data-…`, inside of tags only. The parser
 * would not run them anyway; the policy of the page would report each.
 */
export function disarm(html: string): string {
  const bare = html.replace(/<style\b[\s\S]*?<\/style\s*>/gi, '');
  return bare.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s/"'])(style|on[a-z]+)\s*=/gi, '$1data-$2='));
}

export function isHidden(element: Element, style: Map<string, string>): boolean {
  return element.hasAttribute('hidden') || style.get('display') === 'none' || style.get('mso-hide') === 'all';
}

/** Whether the element turns boldness on or off; `null` when it says nothing of it. */
export function boldness(element: Element, style: Map<string, string>): boolean | null {
  const weight = style.get('font-weight');
  if (weight) return weight.startsWith('bold') || Number(weight) >= 600;
  return /^(?:B|STRONG)$/.test(element.tagName) ? true : null;
}

export function slant(element: Element, style: Map<string, string>): boolean | null {
  const slanted = style.get('font-style');
  if (slanted) return slanted === 'italic' || slanted === 'oblique';
  return /^(?:I|EM)$/.test(element.tagName) ? true : null;
}
