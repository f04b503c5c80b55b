// The session is over: typing goes on here, signing in happens in another tab.

import { byId, el } from '../page/element';
import { notice, withdraw } from '../page/status';
import { say } from '../page/texts';

export function offerSignIn(problem: string | null): void {
  if (document.querySelector('[data-notice="signed-out"]')) return;
  const href = byId('manuscript')?.dataset.signIn ?? '/desk/sign-in';
  const link = el('a', { class: 'button', href, target: '_blank', rel: 'noopener' }, say('sign-in'));
  notice('signed-out', problem ? `${problem} ${say('typing-stays')}` : `${say('signed-out')} ${say('typing-stays')}`, [link], 'alert');
}

export function signedInAgain(): void {
  withdraw('signed-out');
}
