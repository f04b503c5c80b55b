// Texts of attack, the same that the tests of markup take, and browsers in which none of them may run.

import { readFile } from 'node:fs/promises';

const LIST = new URL('../../crates/web/tests/desk/hostile/payloads.json', import.meta.url);

/** What is typed into fields; each would call `zq7` or ask zq7.example. */
export const PAYLOADS = Object.values(JSON.parse(await readFile(LIST, 'utf8'))).flat();

/** Text `at` places on in the list, so that a round of the list brings every text into every field. */
export const payload = (at) => PAYLOADS[at % PAYLOADS.length];

/** Writes down what must not happen in any page of this context; gives the list. */
export async function guard(context) {
  const ran = [];
  await context.exposeFunction('told', (what) => { ran.push(what); });
  await context.addInitScript(() => {
    Object.defineProperty(window, 'zq7', { value: () => window.told(`zq7 ran on ${location.href}`), writable: false });
    // Chromium shows XML with a style sheet of its own, which the policy refuses too.
    document.addEventListener('securitypolicyviolation', (event) => document.contentType === 'text/html' && window.told(`${event.violatedDirective} at ${location.href}: ${event.sample}`));
  });
  context.on('dialog', (dialog) => {
    // The editor's own question before typing that is not saved yet is left: yes, leave.
    if (dialog.type() === 'beforeunload') return void dialog.accept();
    ran.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    if (new URL(request.url()).hostname.includes('zq7')) ran.push(`asked for ${request.url()}`);
  });
  return ran;
}

const WORDS = 'textarea:not([disabled]), input:not([type]), input[type=text], input[type=search]';

/** Fills every field of a form that takes words, from `at` on in the list; gives the names of the fields. */
export async function lace(page, form, at) {
  return page.locator(form).evaluate((form, { texts, at, words }) => {
    const fields = [...form.elements].filter((one) => one.matches(words) && one.name && !/^(place|lead\.media)/.test(one.name));
    fields.forEach((field, place) => {
      field.value = texts[(at + place) % texts.length];
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    return fields.map((field) => field.name);
  }, { texts: PAYLOADS, at, words: WORDS });
}

/** Sends a form as the browser would, but stays on the page; gives the status after redirects. */
export function sendForm(page, form) {
  return page.locator(form).evaluate(async (form) => {
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    return (await fetch(form.action, { method: 'POST', body })).status;
  });
}

/** The whole list through every field of a form, one sending a text; gives how many were taken. */
export function sendAll(page, form) {
  return page.locator(form).evaluate(async (form, { texts, words }) => {
    const fields = [...form.elements].filter((one) => one.matches(words) && one.name && !/^place/.test(one.name));
    let taken = 0;
    for (let at = 0; fields.length > 0 && at < texts.length; at += 1) {
      fields.forEach((field, place) => { field.value = texts[(at + place) % texts.length]; });
      const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
      const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
      if (answer.ok || answer.type === 'opaqueredirect') taken += 1;
    }
    return taken;
  }, { texts: PAYLOADS, words: WORDS });
}
