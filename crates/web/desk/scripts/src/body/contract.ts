// The copy on the way: what the desk's JSON holds. Every field is a plain string as typed.

export interface Picture {
  /** Missing where an old story names a picture that is not stored. */
  media?: number | null;
  caption?: string;
  credit?: string;
  licence?: string;
  alt?: string;
  decorative?: boolean;
}

export type Mark = { type: 'strong' } | { type: 'em' } | { type: 'link'; attrs: { href: string } };

export interface Inline {
  type: 'text';
  text: string;
  marks?: Mark[];
}

export type Block =
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'heading'; content: Inline[] }
  | { type: 'quote'; content: Inline[]; speaker?: string }
  | { type: 'list'; ordered: boolean; content: Inline[][] }
  | { type: 'verse'; lines: string[] }
  | { type: 'scripture'; text: string; reference?: string }
  | { type: 'image'; picture: Picture }
  | { type: 'gallery'; pictures: Picture[]; title?: string }
  | { type: 'embed'; href: string; title?: string; source?: string }
  | { type: 'table'; header: boolean; rows: Inline[][][]; caption?: string };

export interface Body {
  type: 'doc';
  content: Block[];
}

export type Role = 'author' | 'photographer' | 'translator' | 'editor';
export const ROLES: Role[] = ['author', 'photographer', 'translator', 'editor'];

export interface Manuscript {
  lang: string;
  kicker: string;
  headline: string;
  short_headline: string;
  deck: string;
  slugline: string;
  section: string;
  topics: string[];
  bylines: { name: string; role: Role }[];
  sources: string[];
  dateline: string;
  lead: Picture | null;
  body: Body;
  urgency: number;
  comments: boolean;
  ednote: string;
  channels: Record<string, string>;
}

/** Where a picture can be fetched and how large it is there. */
export interface Rendition {
  src: string;
  width: number;
  height: number;
}

/** The data island of the editor's page. */
export interface Island {
  story: number;
  base: number;
  lang: string;
  dir: 'rtl' | 'ltr';
  me: { id: number; name: string };
  tab: string;
  manuscript: Manuscript;
  journal: null | { seq: number; base: number; at: string; manuscript: Manuscript };
  may: { write: boolean };
  pictures: Record<string, Rendition>;
  sections: { slug: string; name: string }[];
  quotes: 'guillemets' | 'curly' | 'straight';
  texts: Record<string, string>;
}
