// What the desk answers to a save.

import type { Manuscript } from '../body/contract';

export interface Saved {
  revision: number;
  manuscript: Manuscript;
  merged: boolean;
}

/** A place that two people changed. An index is missing where a side has taken the block away. */
export interface Row {
  place: string;
  base: string | null;
  mine: string | null;
  theirs: string | null;
  mine_index?: number | null;
  theirs_index?: number | null;
  /** Where it stands in `merged`. */
  merged_index?: number | null;
}

export interface Conflict {
  head: number;
  by: string;
  at: string;
  rows: Row[];
  theirs: Manuscript;
  /** Both, with mine where they clash. */
  merged: Manuscript;
}

export interface Problem {
  field: string;
  text: string;
}
