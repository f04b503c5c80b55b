// The targets a link may have; the server holds the same rule.

/** The target, trimmed; `null` when the scheme or the form is not one that a story may carry. */
export function parseHref(raw: string): string | null {
  const href = raw.trim();
  const known = /^(?:https?:\/\/|mailto:)/.test(href);
  const local = href.startsWith('/') && !href.startsWith('//') && !href.startsWith('/\\');
  const clean = !/[\s\p{Cc}]/u.test(href);
  return (known || local) && clean ? href : null;
}

/** Like [`parseHref`], and takes what people type: `example.org/a` and `name@example.org`. */
export function readTypedHref(raw: string): string | null {
  const href = raw.trim();
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(href)) return parseHref(`mailto:${href}`);
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(?:[:/?#]|$)/u.test(href)) return parseHref(`https://${href}`);
  return parseHref(href);
}

/** The host of a web address, without `www.`; empty for anything else. */
export function hostOf(href: string): string {
  try {
    return new URL(href).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}
