// Passkeys: the desk's JSON options ⇄ the browser's credentials (WebAuthn Level 3, 5.1.8 and 5.1.9).
// `<button data-passkey="register|sign-in" data-options="URL" data-finish="URL">`.

import { type Answer, postJson } from '../page/http';
import { say } from '../page/texts';
import { toast } from '../page/toast';

type Json = Record<string, unknown>;

export function fromBase64Url(text: string): ArrayBuffer {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0)).buffer;
}

export function toBase64Url(bytes: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

const withId = (credential: Json): Json => ({ ...credential, id: fromBase64Url(String(credential.id)) });
const idsIn = (list: unknown): Json[] => (Array.isArray(list) ? (list as Json[]).map(withId) : []);

export function creationOptions(json: Json): PublicKeyCredentialCreationOptions {
  const user = withId(json.user as Json);
  const options = { ...json, challenge: fromBase64Url(String(json.challenge)), user, excludeCredentials: idsIn(json.excludeCredentials) };
  return options as unknown as PublicKeyCredentialCreationOptions;
}

export function requestOptions(json: Json): PublicKeyCredentialRequestOptions {
  const options = { ...json, challenge: fromBase64Url(String(json.challenge)), allowCredentials: idsIn(json.allowCredentials) };
  return options as unknown as PublicKeyCredentialRequestOptions;
}

/** The credential as the desk reads it. */
export function credentialJson(credential: PublicKeyCredential): Json {
  const answer = credential.response;
  const response: Json = { clientDataJSON: toBase64Url(answer.clientDataJSON) };
  if (answer instanceof AuthenticatorAttestationResponse) {
    response.attestationObject = toBase64Url(answer.attestationObject);
    response.transports = answer.getTransports?.() ?? [];
  } else if (answer instanceof AuthenticatorAssertionResponse) {
    response.authenticatorData = toBase64Url(answer.authenticatorData);
    response.signature = toBase64Url(answer.signature);
    response.userHandle = answer.userHandle ? toBase64Url(answer.userHandle) : null;
  }
  const { id, rawId, type } = credential;
  return { id, rawId: toBase64Url(rawId), type, response, extensions: credential.getClientExtensionResults(), clientExtensionResults: credential.getClientExtensionResults() };
}

/** What the desk said, in the person's language; empty when it said nothing. */
function problemOf(answer: Answer<Json>): string {
  if (answer.kind === 'refused' && typeof answer.body.problem === 'string') return answer.body.problem;
  return answer.kind === 'signed-out' ? (answer.problem ?? '') : '';
}

async function begin(kind: string, publicKey: Json): Promise<Credential | null> {
  if (kind === 'register') return navigator.credentials.create({ publicKey: creationOptions(publicKey) });
  return navigator.credentials.get({ publicKey: requestOptions(publicKey) });
}

/** The fields of the form round the button go along: a name for the key, the name of the account. */
function fieldsOf(button: HTMLElement): Json {
  const form = button.closest('form');
  return form ? Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string')) : {};
}

async function run(button: HTMLElement): Promise<void> {
  const kind = button.dataset.passkey ?? 'sign-in';
  const fields = fieldsOf(button);
  delete fields.password;
  const options = await postJson<Json>(button.dataset.options ?? '', fields);
  if (options.kind !== 'ok') throw new Error(problemOf(options));
  const publicKey = (options.body.publicKey ?? options.body) as Json;
  const credential = await begin(kind, publicKey);
  if (!(credential instanceof PublicKeyCredential)) throw new Error('');
  const done = await postJson<{ next?: string }>(button.dataset.finish ?? '', { ...fields, credential: credentialJson(credential) });
  if (done.kind !== 'ok') throw new Error(problemOf(done));
  const next = done.body.next;
  // Only to a place of this site.
  if (typeof next === 'string' && next.startsWith('/') && !/^\/[\/\\]/.test(next)) location.assign(next);
  else location.reload();
}

export function offerPasskeys(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-passkey]')) {
    if (!window.PublicKeyCredential) {
      button.disabled = true;
      button.title = say('passkey-none');
      continue;
    }
    button.hidden = false;
    button.addEventListener('click', (event) => {
      event.preventDefault();
      button.disabled = true;
      // A browser's own error (nobody confirmed, no key here) is of its language, not of the desk's.
      const told = (error: unknown): string => (error instanceof DOMException || !(error instanceof Error) ? '' : error.message);
      void run(button).catch((error: unknown) => toast(told(error) || say('passkey-failed'))).finally(() => (button.disabled = false));
    });
  }
}
