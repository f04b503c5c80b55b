// A stream of events that comes back by itself, also after the server refused it for a while.

export type Listeners = Record<string, (data: Record<string, unknown>) => void>;

const LONGEST = 30_000;

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Listens until `stop` is called; `opened` hears of each connection. */
export function listen(url: string, listeners: Listeners, opened: () => void = () => undefined): () => void {
  let source: EventSource | null = null;
  let backoff = 1000;
  let timer = 0;
  const open = () => {
    source = new EventSource(url);
    source.onopen = () => {
      backoff = 1000;
      opened();
    };
    source.onerror = () => {
      // A lost line is taken up again by the browser; an answer that is not a stream is not.
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, backoff) as unknown as number;
      backoff = Math.min(LONGEST, backoff * 2);
    };
    for (const [name, hear] of Object.entries(listeners)) {
      source.addEventListener(name, (event) => hear(parse((event as MessageEvent<string>).data)));
    }
  };
  open();
  const stop = () => {
    clearTimeout(timer);
    source?.close();
  };
  addEventListener('pagehide', stop);
  addEventListener('pageshow', (event) => event.persisted && open());
  return stop;
}
