// What المدقّق answers.

export type Severity = 'block' | 'warn' | 'hint';
export const SEVERITIES: Severity[] = ['block', 'warn', 'hint'];

export interface Place {
  field: string;
  block?: number | null;
  item?: number | null;
  /** UTF-16 offsets in the plain text of the field, or of the block's item. */
  start: number;
  end: number;
}

export interface Edit extends Place {
  text: string;
}

export interface Fix {
  label: string;
  text: string;
  safe: boolean;
  edits: Edit[];
}

export interface Finding extends Place {
  key: string;
  rule: string;
  severity: Severity;
  found: string;
  message: string;
  why: string;
  fixes: Fix[];
}

export interface Checked {
  counts: Record<Severity, number>;
  findings: Finding[];
}
