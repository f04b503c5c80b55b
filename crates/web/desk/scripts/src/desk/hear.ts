// One stream of events for all tabs of this browser: a browser opens only six lines to a server, and
// a stream holds one for good. The tab that has the lock listens and tells the others.

import { listen } from '../people/events';

export interface Hearers {
  changed: (data: Record<string, unknown>) => void;
  /** The line was down: something may have been missed. */
  missed: () => void;
}

const NAME = 'warraq-desk-events';

export function hearDesk(hearers: Hearers): void {
  const others = 'BroadcastChannel' in window ? new BroadcastChannel(NAME) : null;
  const hear = (data: Record<string, unknown>) => (data.missed ? hearers.missed() : hearers.changed(data));
  if (others) others.onmessage = (event: MessageEvent<Record<string, unknown>>) => hear(event.data);
  const lead = () => {
    let opened = false;
    const tellAll = (data: Record<string, unknown>) => {
      hear(data);
      others?.postMessage(data);
    };
    listen('/desk/events', { changed: tellAll }, () => {
      if (opened) tellAll({ missed: true });
      opened = true;
    });
  };
  if (!navigator.locks || !others) lead();
  else void navigator.locks.request(NAME, () => new Promise<void>((end) => {
    lead();
    // A page kept for the way back lets another one listen.
    addEventListener('pagehide', () => end());
  }));
}
