// Every page of the desk: keys, quick forms, live lists, places, passkeys, pictures.

import { openAnswers } from './desk/answer';
import { confirmForms } from './desk/confirm';
import { listenToKeys } from './desk/keys';
import { followChanges } from './desk/live';
import { pointAtFocus } from './desk/focus';
import { offerPasskeys } from './desk/passkey';
import { sendQuickForms } from './desk/quick';
import { sendArchives } from './desk/send-archive';
import { sendFilesInPieces } from './desk/send-files';
import { makeSortable } from './desk/sortable';
import { keepTimes } from './desk/times';
import { setTexts } from './page/texts';

const words = [...document.querySelectorAll<HTMLElement>('#texts [data-text]')];
setTexts(Object.fromEntries(words.map((one) => [one.dataset.text ?? '', one.textContent ?? ''])));
openAnswers();
confirmForms();
sendQuickForms();
listenToKeys();
followChanges();
keepTimes();
makeSortable();
offerPasskeys();
pointAtFocus();
sendFilesInPieces();
sendArchives();
