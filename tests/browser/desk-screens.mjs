// A newsroom at work, and the pages of it that the documents show.

import { openStory, save, step, typeBody } from './editing.mjs';
import { richest } from './kinds.mjs';
import { comment } from './readers.mjs';

const OPEN = {
  'sign-in': '/desk/sign-in',
};

const PAGES = {
  mine: '/desk',
  board: '/desk/board',
  list: '/desk/stories',
  tasks: '/desk/tasks',
  front: '/desk/front',
  pictures: '/desk/media',
  picture: '/desk/media/44',
  comments: '/desk/comments',
  names: '/desk/registry',
  settings: '/desk/settings',
  sections: '/desk/settings/sections',
  health: '/desk/system',
  audit: '/desk/system/audit',
  people: '/desk/people',
  roles: '/desk/roles',
  account: '/desk/account',
};

/** Waits until the editor has drawn what المدقّق found. */
async function editor(page) {
  await page.waitForSelector('#body-editor[data-ready]');
  await page.locator('mark.found').first().waitFor();
}

async function write(room, page, headline, ...words) {
  const story = await room.draft(page, headline);
  await openStory(room, page, story);
  await page.fill('[name=sources]', 'المرفأ');
  await page.fill('[name=bylines]', 'نادر سالم');
  await typeBody(page, ...words);
  await save(page);
  return story;
}

/** Stories in several states, a story with findings and a history, comments that wait. */
async function atWork(room, salma, nadir) {
  const shown = await write(room, nadir.page, 'ميناء المرفأ يستقبل أول سفينة حاويات', 'رست في ميناء المرفأ أول سفينة حاويات منذ ثلاثة أعوام، وعلى متنها 120 حاوية.', 'وقالت مديرة العمليات هند العولقي إن الأرقام لاتمثل طاقة الميناء كلها, وإن الإمتحان الحقيقي في الموسم القادم.');
  await step(nadir.page, 'submit');
  await openStory(room, salma.page, shown);
  await typeBody(salma.page, ' ويعمل في الرصيف 40 عاملًا.');
  await save(salma.page);
  await step(salma.page, 'take-up');
  const ready = await write(room, nadir.page, 'بلدية المرفأ تعيد فتح الحديقة العامة', 'أعادت البلدية فتح الحديقة العامة بعد صيانة دامت شهرين.');
  await step(nadir.page, 'submit');
  await openStory(room, salma.page, ready);
  await step(salma.page, 'ready');
  const back = await write(room, nadir.page, 'سوق السمك ينتقل إلى الرصيف الغربي', 'ينتقل سوق السمك إلى الرصيف الغربي مطلع الشهر.');
  await step(nadir.page, 'submit');
  await openStory(room, salma.page, back);
  await step(salma.page, 'return', { reason: 'يلزم رأي الباعة.' });
  await write(room, salma.page, 'حافلات جديدة بين الميناء ووسط المدينة', 'تبدأ الحافلات رحلاتها الأحد.');
  const path = await richest(room);
  const loan = { subject: 'قروض فورية', text: 'احصل على قرض خلال دقائق عبر الرابط https://example.com/qard' };
  await comment(room, path, ...['زائر', 'ضيف', 'متابع'].map((name) => ({ name, ...loan })), { name: 'Omar K.', text: 'الأهم أن تُعلَن الرسوم بشفافية.' }, { name: 'أبو ليث', subject: 'خبر مفرح', text: 'نتمنى أن تنعكس التوسعة على أسعار السلع في السوق المحلي.' });
  return shown;
}

/** Pages with the sign-in that sees them, in both languages. */
export async function* places(room) {
  const salma = await room.person('salma', 'سلمى الحداد', 'owner');
  const nadir = await room.person('nadir', 'نادر سالم', 'correspondent');
  const english = await room.person('hanan', 'Hanan Alattas', 'owner', { lang: 'en' });
  const story = await atWork(room, salma, nadir);
  for (const { lang, context } of [{ lang: 'ar', ...salma }, { lang: 'en', ...english }]) {
    const state = await context.storageState();
    for (const [name, path] of Object.entries(OPEN)) yield { name, lang, path: `${path}?lang=${lang}` };
    for (const [name, path] of Object.entries(PAGES)) yield { name, lang, state, path };
    yield { name: 'story', lang, state, path: `/desk/stories/${story}`, ready: editor };
    yield { name: 'history', lang, state, path: `/desk/stories/${story}/history` };
    yield { name: 'changes', lang, state, path: `/desk/stories/${story}/history/2/3` };
  }
}
