// The dialog that says what a picture shows and whose it is.

import type { Picture } from '../body/contract';
import { tidyPicture } from '../body/body';
import { ask } from '../page/dialog';
import { say } from '../page/texts';
import { choosePicture } from './choose';
import { thumbnail } from './known';

/** Asks for caption, credit, licence and alternative text; `'remove'` takes the picture away. */
export async function describePicture(picture: Picture, removable = true): Promise<Picture | 'remove' | null> {
  const values = await ask({
    title: say('picture'),
    above: thumbnail(picture, 'preview'),
    fields: [
      { name: 'caption', label: say('caption'), kind: 'long', value: picture.caption ?? '' },
      { name: 'credit', label: say('credit'), value: picture.credit ?? '', hint: say('credit-hint') },
      { name: 'licence', label: say('licence'), value: picture.licence ?? '' },
      { name: 'alt', label: say('alt'), kind: 'long', value: picture.alt ?? '', hint: say('alt-hint') },
      { name: 'decorative', label: say('decorative'), kind: 'check', value: picture.decorative === true },
    ],
    ...(removable ? { remove: say('remove-picture') } : {}),
  });
  return values === null || values === 'remove' ? values : tidyPicture({ ...picture, ...values });
}

/** Chooses a picture and describes it. */
export async function newPicture(): Promise<Picture | null> {
  const chosen = await choosePicture();
  if (!chosen) return null;
  const described = await describePicture(chosen, false);
  return described === 'remove' ? null : (described ?? tidyPicture(chosen));
}
