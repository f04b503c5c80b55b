// A page of ours as a document. A request makes it, so no string becomes markup here.

/** `null` when the line is down or the answer is another page, such as the one for signing in. */
export function fetchPage(url: string): Promise<Document | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    request.timeout = 15_000;
    request.onload = () => resolve(request.status === 200 && new URL(request.responseURL).pathname === new URL(url, location.href).pathname ? request.responseXML : null);
    request.onerror = request.ontimeout = () => resolve(null);
    request.send();
  });
}
