// Where a pasted link may lead.

import { parseHref } from '../body/href';

export type Pasted = { kind: 'link'; href: string } | { kind: 'refused' } | { kind: 'none' };

/** A search engine's or office's detour is taken out. */
function direct(href: string): string {
  try {
    const url = new URL(href);
    const detour = /(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url';
    return detour ? (url.searchParams.get('q') ?? url.searchParams.get('url') ?? href) : href;
  } catch {
    return href;
  }
}

/** Anchors, files and paths of another site lead nowhere from here: only their words stay. */
export function readPastedHref(raw: string): Pasted {
  const href = raw.trim();
  if (href === '' || /^(?:#|\/|\.|file:|about:)/i.test(href)) return { kind: 'none' };
  const known = parseHref(direct(href));
  if (known) return { kind: 'link', href: known };
  return /^[\s\p{Cc}]*[a-z][a-z\d+.\-\s]*:/iu.test(raw) ? { kind: 'refused' } : { kind: 'none' };
}
