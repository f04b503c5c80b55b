// What the standards ask of a feed, checked on the parsed document: RSS 2.0 (rssboard.org), Atom (RFC 4287),
// JSON Feed 1.1 (jsonfeed.org), sitemaps.org 0.9, Google News sitemap.

const RFC822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}(:\d{2})? ([+-]\d{4}|GMT)$/;
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const W3CDATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u202A-\u202E\u2066-\u2069]/;

/** Parses XML with the browser's own parser: element tree as plain values, or the parser's complaint. */
export async function parsed(page, xml) {
  return page.evaluate((text) => {
    const tree = new DOMParser().parseFromString(text, 'application/xml');
    const wrong = tree.querySelector('parsererror');
    if (wrong) return { wrong: wrong.textContent };
    const plain = (element) => ({
      name: element.localName, space: element.namespaceURI, text: element.textContent,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      children: [...element.children].map(plain),
    });
    return { root: plain(tree.documentElement) };
  }, xml);
}

const all = (element, name, space) => element.children.filter((child) => child.name === name && (space === undefined || child.space === space));
const one = (element, name, space = null) => all(element, name, space)[0]?.text;
const absolute = (text) => { try { return /^https?:$/.test(new URL(text).protocol); } catch { return false; } };
const valid = (text) => text !== undefined && !Number.isNaN(Date.parse(text));

/** Each value once. */
function unique(faults, what, values) {
  const seen = new Set();
  for (const value of values) {
    if (seen.has(value)) faults.push(`${what} ${value} occurs twice`);
    seen.add(value);
  }
}

export function rss(root) {
  const faults = [];
  const [channel] = all(root, 'channel');
  if (root.name !== 'rss' || root.attributes.version !== '2.0' || !channel) return ['not an RSS 2.0 document'];
  for (const name of ['title', 'link', 'description']) if (!one(channel, name)) faults.push(`channel has no ${name}`);
  if (!absolute(one(channel, 'link'))) faults.push('the link of the channel is not absolute');
  if (!/^ar/.test(one(channel, 'language') ?? '')) faults.push('the channel has no Arabic language');
  const [self] = all(channel, 'link', 'http://www.w3.org/2005/Atom');
  if (self?.attributes.rel !== 'self' || !absolute(self.attributes.href)) faults.push('no atom:link to itself');
  const items = all(channel, 'item');
  if (items.length === 0) faults.push('no items');
  for (const item of items) {
    const title = one(item, 'title');
    const at = `item «${title}»`;
    if (!title && !one(item, 'description')) faults.push(`${at} has neither title nor description`);
    if (!absolute(one(item, 'link'))) faults.push(`${at}: the link is not absolute`);
    if (!RFC822.test(one(item, 'pubDate') ?? '') || !valid(one(item, 'pubDate'))) faults.push(`${at}: pubDate ${one(item, 'pubDate')} is not RFC 822`);
    const [guid] = all(item, 'guid');
    if (!guid?.text) faults.push(`${at} has no guid`);
    if (guid?.attributes.isPermaLink !== 'false' && !absolute(guid?.text)) faults.push(`${at}: the guid is no address but says so`);
    for (const enclosure of all(item, 'enclosure')) {
      const { url, length, type } = enclosure.attributes;
      if (!absolute(url) || !/^\d+$/.test(length ?? '') || !type) faults.push(`${at}: the enclosure lacks url, length or type`);
    }
    if (CONTROLS.test(title ?? '')) faults.push(`${at}: control characters in the title`);
  }
  for (const name of ['pubDate', 'lastBuildDate']) {
    const date = one(channel, name);
    if (date !== undefined && !RFC822.test(date)) faults.push(`channel: ${name} ${date} is not RFC 822`);
  }
  unique(faults, 'guid', items.map((item) => one(item, 'guid')));
  return faults;
}

const ATOM = 'http://www.w3.org/2005/Atom';

export function atom(root) {
  if (root.name !== 'feed' || root.space !== ATOM) return ['not an Atom document'];
  const faults = [];
  const entries = all(root, 'entry', ATOM);
  const named = (element) => all(element, 'author', ATOM).some((author) => one(author, 'name', ATOM));
  for (const element of [root, ...entries]) {
    const at = element === root ? 'feed' : `entry «${one(element, 'title', ATOM)}»`;
    for (const name of ['id', 'title', 'updated']) if (all(element, name, ATOM).length !== 1) faults.push(`${at} must have one ${name}`);
    if (!/^(https?:|tag:|urn:)/.test(one(element, 'id', ATOM) ?? '')) faults.push(`${at}: id is no IRI`);
    for (const name of ['updated', 'published']) {
      const date = one(element, name, ATOM);
      if (date !== undefined && (!RFC3339.test(date) || !valid(date))) faults.push(`${at}: ${name} ${date} is not RFC 3339`);
    }
    if (element !== root && !named(element) && !named(root)) faults.push(`${at} has no author`);
    const links = all(element, 'link', ATOM);
    if (links.some((link) => !absolute(link.attributes.href))) faults.push(`${at}: a link is not absolute`);
    const alternates = links.filter((link) => (link.attributes.rel ?? 'alternate') === 'alternate');
    unique(faults, `${at}: alternate link`, alternates.map(({ attributes }) => `${attributes.type ?? ''} ${attributes.hreflang ?? ''}`));
    if (element !== root && alternates.length === 0 && all(element, 'content', ATOM).length === 0) faults.push(`${at} has neither link nor content`);
  }
  if (!all(root, 'link', ATOM).some((link) => link.attributes.rel === 'self')) faults.push('feed has no link to itself');
  if (entries.length === 0) faults.push('no entries');
  unique(faults, 'id', entries.map((entry) => one(entry, 'id', ATOM)));
  return faults;
}

export function json(text) {
  const feed = JSON.parse(text);
  const faults = [];
  if (feed.version !== 'https://jsonfeed.org/version/1.1') faults.push(`version ${feed.version}`);
  if (!feed.title) faults.push('no title');
  for (const name of ['home_page_url', 'feed_url']) if (!absolute(feed[name])) faults.push(`${name} is not absolute`);
  if (!Array.isArray(feed.items) || feed.items.length === 0) return [...faults, 'no items'];
  for (const item of feed.items) {
    const at = `item «${item.title}»`;
    if (typeof item.id !== 'string' || !item.id) faults.push(`${at} has no id`);
    if (item.content_html === undefined && item.content_text === undefined) faults.push(`${at} has no content`);
    if (item.url !== undefined && !absolute(item.url)) faults.push(`${at}: url is not absolute`);
    for (const name of ['date_published', 'date_modified']) {
      if (item[name] !== undefined && !RFC3339.test(item[name])) faults.push(`${at}: ${name} ${item[name]} is not RFC 3339`);
    }
    if (item.tags !== undefined && !item.tags.every((tag) => typeof tag === 'string')) faults.push(`${at}: tags are not texts`);
  }
  unique(faults, 'id', feed.items.map((item) => item.id));
  return faults;
}

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';

export function sitemap(root, kind) {
  if (root.name !== kind || root.space !== SITEMAP) return [`not a ${kind} of sitemaps.org`];
  const faults = [];
  const places = root.children;
  if (places.length > 50_000) faults.push(`${places.length} places, at most 50,000`);
  for (const place of places) {
    if (!absolute(one(place, 'loc', SITEMAP))) faults.push(`loc ${one(place, 'loc', SITEMAP)} is not absolute`);
    const date = one(place, 'lastmod', SITEMAP);
    if (date !== undefined && !W3CDATE.test(date)) faults.push(`lastmod ${date} is no W3C date`);
    for (const news of all(place, 'news', NEWS)) {
      for (const name of ['publication', 'publication_date', 'title']) if (!one(news, name, NEWS)) faults.push(`news without ${name}`);
      if (!W3CDATE.test(one(news, 'publication_date', NEWS) ?? '')) faults.push('publication_date is no W3C date');
    }
  }
  unique(faults, 'loc', places.map((place) => one(place, 'loc', SITEMAP)));
  return faults;
}
