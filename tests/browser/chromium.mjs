// One Chromium for a file of tests, and contexts that write down everything that must not happen.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export const OPTIONS = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
};

export async function launch() {
  return chromium.launch(OPTIONS);
}

/**
 * A page that records requests to other hosts, console errors, page errors and reports of the
 * content security policy. `settings` go to the browser's context.
 */
export async function watched(browser, origin, settings) {
  const context = await browser.newContext({ locale: 'ar', ...settings });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const faults = [];
  page.on('request', (request) => {
    const { origin: other, protocol } = new URL(request.url());
    if (other !== origin && protocol !== 'data:') faults.push(`request to ${request.url()}`);
  });
  page.on('console', (message) => {
    // Chromium itself says so about every page that answers 404, 410 or 422.
    const expected = /Failed to load resource: the server responded with a status of 4\d\d/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !expected) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A stream of events ends when its page is left, and so does what has not come yet and nobody waits for.
    const ends = ['eventsource', 'image', 'fetch', 'xhr', 'ping'].includes(request.resourceType()) || request.url().endsWith('/events');
    const left = ends && request.failure()?.errorText === 'net::ERR_ABORTED';
    if (!left) faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  return { context, page, faults };
}

/** What a reader's browser keeps after a visit: cookies and every kind of storage. */
export async function kept(context, page) {
  const cookies = (await context.cookies()).map((cookie) => `cookie ${cookie.name}`);
  const stored = await page.evaluate(async () => {
    const found = [];
    if (localStorage.length) found.push('localStorage');
    if (sessionStorage.length) found.push('sessionStorage');
    if ((await indexedDB.databases()).length) found.push('indexedDB');
    if (window.isSecureContext && (await caches.keys()).length) found.push('caches');
    if (window.isSecureContext && (await navigator.serviceWorker?.getRegistrations?.())?.length) found.push('service worker');
    return found;
  });
  return [...cookies, ...stored];
}

let axe;

/** The violations that axe finds on the page that is open, as lines. */
export async function violations(page, rules) {
  axe ??= await readFile(AXE, 'utf8');
  await page.evaluate(axe);
  const found = await page.evaluate((only) => window.axe.run(document, only ? { runOnly: { type: 'rule', values: only } } : {}), rules);
  return found.violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} ${node.any.map((check) => check.message).join('; ')}`));
}

/** How far the page runs over the side, in CSS pixels; and the widest elements when it does. */
export async function overflow(page) {
  return page.evaluate(() => {
    const { scrollWidth } = document.scrollingElement;
    if (scrollWidth <= innerWidth) return [];
    const over = [...document.querySelectorAll('body *')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.left < -1 || box.right > innerWidth + 1;
    });
    return [`${scrollWidth} px in a window of ${innerWidth} px`, ...over.slice(-5).map((element) => element.outerHTML.slice(0, 160))];
  });
}
