// The demo paper with a newsroom in it: people who joined by their one-time addresses, each in a browser of their own.

import { watched } from './chromium.mjs';
import { Paper } from './paper.mjs';

const PASSWORD = 'rasif-sharqi-7-qalam';

export class Newsroom extends Paper {
  static async open(browser) {
    return Object.assign(await super.open(), { browser });
  }

  static async found(name, browser) {
    return Object.assign(await super.found(name), { browser });
  }

  /** A browser context in which `name` has joined with `role`; faults of its pages are in `faults`. */
  async person(handle, name, role, { sections = [], ...settings } = {}) {
    const words = ['staff', 'invite', '--role', role, '--name', name];
    for (const section of sections) words.push('--section', section);
    const said = await this.tell(...words);
    return this.join(/\/desk\/[\w/-]+/.exec(said)[0], handle, name, settings);
  }

  /** The same, invited by somebody on the page of people. */
  async invited(page, handle, name, role, settings = {}) {
    await page.goto(this.url('/desk/people'));
    await page.fill('#name', name);
    await page.selectOption('#role', role);
    await page.locator('form[action="/desk/people/invite"] button').click();
    return this.join(await page.inputValue('#address'), handle, name, settings);
  }

  /** Takes a place by its one-time address, in a browser of its own. */
  async join(address, handle, name, { lang = 'ar', ...settings } = {}) {
    const path = new URL(address, this.origin).pathname;
    const { context, page, faults } = await watched(this.browser, this.origin, { viewport: { width: 1280, height: 900 }, ...settings });
    await page.goto(this.url(`${path}?lang=${lang}`));
    await page.fill('[name=name]', name);
    await page.fill('[name=handle]', handle);
    for (const field of await page.locator('input[type=password]').all()) await field.fill(PASSWORD);
    await page.locator(`[name=lang][value=${lang}]`).last().check().catch(() => {});
    await Promise.all([page.waitForURL(/\/desk(\?|$)/), page.click('button.primary')]);
    return { context, page, faults, handle, password: PASSWORD };
  }

  /** Opens a new draft and gives its number. */
  async draft(page, headline, section = 'mahalliyat') {
    await page.goto(this.url('/desk/stories/new'));
    await page.fill('[name=headline]', headline);
    await page.selectOption('[name=section]', section);
    await Promise.all([page.waitForURL(/\/desk\/stories\/\d+/), page.click('main button.primary')]);
    return Number(/stories\/(\d+)/.exec(page.url())[1]);
  }
}

/** Waits until `test` gives something true, asking again every 50 ms for at most `ms`; gives how long it took. */
export async function within(ms, test, what) {
  const begun = Date.now();
  for (;;) {
    if (await test()) return Date.now() - begun;
    if (Date.now() - begun > ms) throw new Error(`not within ${ms} ms: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
