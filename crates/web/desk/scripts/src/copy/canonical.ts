// One spelling for equal manuscripts, so that they can be compared.

import { bodyIn, bodyOut, tidyPicture } from '../body/body';
import type { Manuscript } from '../body/contract';

/** The same manuscript with its keys in one order; the body is left alone. */
export function ordered(manuscript: Manuscript): Manuscript {
  const { lang, kicker, headline, short_headline, deck, slugline, section, dateline, urgency, comments, ednote } = manuscript;
  const channels = Object.fromEntries(Object.entries(manuscript.channels ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    lang, kicker, headline, short_headline, deck, slugline, section,
    topics: manuscript.topics ?? [],
    bylines: (manuscript.bylines ?? []).map(({ name, role }) => ({ name, role })),
    sources: manuscript.sources ?? [],
    dateline,
    lead: manuscript.lead ? tidyPicture(manuscript.lead) : null,
    body: manuscript.body,
    urgency, comments, ednote, channels,
  };
}

/** In one order, and nothing said twice. */
export const canonical = (manuscript: Manuscript): Manuscript => ({ ...ordered(manuscript), body: bodyOut(bodyIn(manuscript.body)) });

export const isSame = (a: Manuscript, b: Manuscript): boolean => JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
