// What has changed in the document since something was sent, so that an answer finds its place.

import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';

export interface Since {
  /** The document as it was sent. */
  readonly doc: Node;
  /** From a place in it to the place now. */
  readonly mapping: Mapping;
}

export class Changes {
  private readonly open = new Set<Since>();

  since(doc: Node): Since {
    const since = { doc, mapping: new Mapping() };
    this.open.add(since);
    return since;
  }

  forget(since: Since): void {
    this.open.delete(since);
  }

  record(tr: Transaction): void {
    for (const since of this.open) since.mapping.appendMapping(tr.mapping);
  }
}
