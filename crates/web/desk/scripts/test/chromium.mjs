// One Chromium for a file of tests; faults are everything that must not happen on a page.

import { chromium } from 'playwright-core';

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
  });

/** A page of the fake desk, with a list of what went wrong on it. */
export async function open(browser, desk, path = '/desk/stories/7', settings = {}) {
  const context = settings.context ?? (await browser.newContext({ locale: 'ar', ...settings }));
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(`script: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    const expected = /Failed to load resource|net::ERR/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !expected) faults.push(`console: ${message.text()}`);
  });
  await page.goto(desk.origin + path);
  if (path.includes('/stories/')) await page.waitForSelector('#body-editor[data-ready]');
  return { context, page, faults };
}
