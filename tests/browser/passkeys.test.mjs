// Passkeys with Chromium's own virtual authenticator: made, used, renamed, taken away; a device that does not verify its
// user opens nothing.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, overflow, violations } from './chromium.mjs';
import { Newsroom } from './newsroom.mjs';

let room;
let browser;
let salma;
let device;
let cdp;

before(async () => {
  browser = await launch();
  room = await Newsroom.open(browser);
  // Browsers keep no passkeys for hosts without a name.
  room.origin = room.origin.replace('127.0.0.1', 'localhost');
  salma = await room.person('salma', 'سلمى الحداد', 'owner');
  cdp = await salma.context.newCDPSession(salma.page);
  await cdp.send('WebAuthn.enable');
  device = (await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  })).authenticatorId;
});

after(async () => {
  await browser?.close();
  await room?.close();
});

async function signOut(page) {
  await page.evaluate(async () => {
    await fetch('/desk/sign-out', { method: 'POST' });
  });
  await page.goto(room.url('/desk/sign-in'));
}

const credentials = async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId: device })).credentials;

test('a passkey is added, and opens the account without handle and password', async () => {
  const { page } = salma;
  await page.goto(room.url('/desk/account/passkeys'));
  await page.fill('#name', 'هاتف سلمى');
  await Promise.all([page.waitForURL(/said=passkey-added/), page.click('[data-passkey=register]')]);
  assert.match(await page.locator('.passkeys li').innerText(), /هاتف سلمى/);
  assert.equal((await credentials()).length, 1);
  await signOut(page);
  await Promise.all([page.waitForURL(/\/desk$/), page.click('[data-passkey=sign-in]')]);
  assert.equal(await page.locator('nav.rail').count(), 1);
});

test('the same device is not added twice', async () => {
  const { page } = salma;
  await page.goto(room.url('/desk/account/passkeys'));
  await page.click('[data-passkey=register]');
  await page.locator('.toasts').filter({ hasText: 'مفتاح المرور' }).first().waitFor();
  assert.equal(await page.locator('.passkeys li').count(), 1);
  assert.equal((await credentials()).length, 1);
});

test('whoever says who they are in a known browser is asked for their keys', async () => {
  const { page } = salma;
  await signOut(page);
  await page.fill('#handle', 'salma');
  // The page is left at once: what it was told is read on the way.
  let told;
  await page.route('**/passkey/options', async (route) => {
    const response = await route.fetch();
    told = await response.json();
    await route.fulfill({ response });
  });
  await Promise.all([page.waitForURL(/\/desk$/), page.click('[data-passkey=sign-in]')]);
  await page.unroute('**/passkey/options');
  assert.equal(told.publicKey.allowCredentials.length, 1);
});

test('the page of passkeys is sound on a telephone and on a desk', async () => {
  const { page } = salma;
  await page.goto(room.url('/desk/account/passkeys'));
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    assert.deepEqual(await overflow(page), []);
    assert.deepEqual(await violations(page), []);
  }
});

test('a device that does not make sure of its user opens nothing, nor does a key that was taken away', async () => {
  const { page } = salma;
  await signOut(page);
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: device, isUserVerified: false });
  await page.click('[data-passkey=sign-in]');
  await page.locator('.toasts').filter({ hasText: 'مفتاح المرور' }).first().waitFor();
  assert.match(page.url(), /sign-in/);
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: device, isUserVerified: true });
  await Promise.all([page.waitForURL(/\/desk$/), page.click('[data-passkey=sign-in]')]);

  await page.goto(room.url('/desk/account/passkeys'));
  await page.fill('.passkeys input[name=name]', 'هاتف قديم');
  await Promise.all([page.waitForURL(/said=/), page.click('.passkeys form[action$=rename] button')]);
  assert.match(await page.locator('.passkeys li strong').innerText(), /هاتف قديم/);
  await Promise.all([page.waitForURL(/said=passkey-removed/), page.click('.passkeys form[action$=remove] button')]);
  assert.equal(await page.locator('.passkeys li').count(), 0);
  await signOut(page);
  await page.click('[data-passkey=sign-in]');
  await page.locator('.toasts').filter({ hasText: 'مفتاح المرور' }).first().waitFor();
  assert.match(page.url(), /sign-in/);
  assert.deepEqual(salma.faults.filter((fault) => !/403|422/.test(fault)), []);
});
