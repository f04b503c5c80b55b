// The pages as the server draws them, as far as the scripts need them.

const safe = (text) => String(text).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
const wordList = (texts) => `<ul id="texts" hidden>${Object.entries(texts).map(([key, text]) => `<li data-text="${key}">${safe(text)}</li>`).join('')}</ul>`;
const island = (id, value) => `<script type="application/json" id="${id}">${JSON.stringify(value).replace(/</g, '\\u003c')}</script>`;

function frame({ lang, dir, title, head = '', main }) {
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title><link rel="icon" href="/favicon.ico"><link rel="stylesheet" href="/desk/assets/desk.css"><script src="/desk/assets/desk.js" defer></script>${head}</head>
<body class="desk"><nav class="rail" aria-label="${lang === 'ar' ? 'أماكن المكتب' : 'Places'}"><a class="brand" href="/desk">ورّاق</a><ul><li><a href="/desk/stories">الأخبار</a></li><li><a href="/desk/comments">التعليقات <b class="count" data-count="comments">18</b></a></li></ul></nav>
<main id="main">${main}</main></body></html>`;
}

const input = (name, label, value) => `<div class="field"><label for="${name}">${label}</label><input id="${name}" name="${name}" value="${safe(value)}"></div>`;
const area = (name, label, value) => `<div class="field"><label for="${name}">${label}</label><textarea id="${name}" name="${name}" rows="2" dir="auto">\n${safe(value)}</textarea></div>`;

export function storyPage(data) {
  const { manuscript: copy, story, dir, lang } = data;
  const sections = data.sections.map((one) => `<option value="${one.slug}"${one.slug === copy.section ? ' selected' : ''}>${safe(one.name)}</option>`).join('');
  const plain = copy.body.content.map((block) => (Array.isArray(block.content) ? block.content.map((run) => run.text ?? '').join('') : '')).join('\n\n');
  const main = `<header class="bar story-bar"><h1 class="hid">تحرير</h1><span class="chip warn">قيد التحرير</span><span id="status" role="status"></span><span id="people" hidden></span>
<span class="push row"><button form="manuscript" data-command="save">حفظ</button></span></header>
<div class="story"><section id="conflict" hidden></section>
<form id="manuscript" data-story="${story}" action="/desk/stories/${story}/save" method="post" data-sign-in="/desk/sign-in">
<fieldset class="write" lang="${copy.lang}"><legend class="hid">الكلمات</legend>
<div class="field kicker"><label for="kicker">العنوان التمهيدي</label><input id="kicker" name="kicker" dir="auto" value="${safe(copy.kicker)}"></div>
<div class="field headline">${area('headline', 'العنوان', copy.headline)}</div><div class="field deck">${area('deck', 'الموجز', copy.deck)}</div>
<div id="lead" class="panel"><h2>الصورة الرئيسة</h2>${input('lead.media', 'الصورة', copy.lead?.media ?? '')}</div>
<div id="toolbar" hidden></div><div id="body-editor" hidden></div>
<div id="body-plain" class="field"><label for="body">نص المادة</label><textarea id="body" name="body" rows="20">${safe(plain)}</textarea></div></fieldset>
<fieldset class="card panel"><legend>البطاقة</legend>${input('short_headline', 'العنوان القصير', copy.short_headline)}${input('slugline', 'الاسم المختصر', copy.slugline)}
<div class="field"><label for="section">القسم</label><select id="section" name="section">${sections}</select></div>
${area('topics', 'الموضوعات', copy.topics.join('\n'))}${area('bylines', 'الأسماء', copy.bylines.map((by) => by.name).join('\n'))}${area('sources', 'المصدر', copy.sources.join('\n'))}
${input('dateline', 'مكان الخبر', copy.dateline)}${input('urgency', 'الأهمية', copy.urgency)}<label class="tick"><input type="checkbox" name="comments"${copy.comments ? ' checked' : ''}>التعليقات</label>
${area('ednote', 'ملاحظة تحريرية', copy.ednote)}${area('channels.telegram', 'تيليغرام', copy.channels.telegram)}</fieldset></form>
<section id="workflow"><form data-after-save method="post" action="/desk/stories/${story}/publish"><input type="hidden" name="revision" value="${data.base}"><textarea name="reason" aria-label="السبب"></textarea><button class="primary">نشر</button></form></section>
<section id="findings" class="panel" aria-labelledby="findings-title"><h2 id="findings-title">المدقّق</h2></section></div>${island('story', data)}`;
  return frame({ lang, dir, title: copy.headline, head: '<script src="/desk/assets/editor.js" defer></script>', main });
}

export function queuePage({ lang, dir, comments, texts }) {
  const item = (one) => `<li data-item="c${one.id}" id="c${one.id}" class="panel"><p><b>${safe(one.name)}</b></p><p>${safe(one.text)}</p>
<form method="post" action="/desk/comments/${one.id}/accept" data-quick><button data-key="a" class="primary">نشر</button></form>
<form class="answer" id="c${one.id}-answer" method="post" action="/desk/comments/${one.id}/reply" data-quick="stay"><textarea name="text" aria-label="الرد"></textarea><button>نشر الرد</button></form>
<a data-key="e" href="#c${one.id}-answer">رد</a>
<form method="post" action="/desk/comments/${one.id}/refuse" data-quick data-confirm="${one.id === 3 ? 'رفض التعليق؟' : ''}"><button data-key="r" class="danger">رفض</button></form>
<a data-open href="/desk/comments/${one.id}">فتح</a></li>`;
  const main = `<div class="bar" data-help="J|التالي;K|السابق;A|نشر;R|رفض"><h1>بانتظار المراجعة</h1></div><ol id="list" data-live="comment" class="page">${comments.map(item).join('')}</ol>${wordList(texts)}`;
  return frame({ lang, dir, title: 'التعليقات', main });
}

export function libraryPage({ lang, dir, texts }) {
  const main = `<div class="page"><form class="panel upload" method="post" action="/desk/media" enctype="multipart/form-data" data-upload>
<p class="field"><label for="m-file">صور</label><input id="m-file" name="picture" type="file" multiple required></p><p class="row"><button class="primary">رفع</button></p><div role="status" data-progress></div></form></div>${wordList(texts)}`;
  return frame({ lang, dir, title: 'الوسائط', main });
}

export function picturePage({ lang, dir, texts, focus }) {
  const cell = (value) => `<label><input type="radio" name="focus" value="${value}"${value === focus ? ' checked' : ''}><span>${value}</span></label>`;
  const cells = [167, 500, 833].flatMap((y) => [167, 500, 833].map((x) => `${x},${y}`)).map(cell).join('');
  const main = `<div class="page darkroom"><form method="post" action="/desk/media/12" class="panel"><fieldset class="focus" data-focus><legend>موضع النظر</legend>
<div class="frame"><img src="/desk/pictures/12/720" width="720" height="405" alt=""><div class="cells">${cells}</div></div>
<div class="cuts" aria-hidden="true"><img src="/desk/pictures/12/720" alt="" class="wide"><img src="/desk/pictures/12/720" alt="" class="square"></div></fieldset>
<button class="primary">حفظ</button></form></div>${wordList(texts)}`;
  return frame({ lang, dir, title: 'صورة', main });
}

export function slotsPage({ lang, dir, slots, texts }) {
  const row = (one, at) => `<li data-item="s${one}" class="panel"><span>مادة ${one}</span> <input name="place-${one}" value="${at + 1}" size="3" aria-label="الموضع"></li>`;
  const main = `<form method="post" action="/desk/front"><ol id="list" data-sortable class="page">${slots.map(row).join('')}</ol><button>حفظ</button></form>${wordList(texts)}`;
  return frame({ lang, dir, title: 'الصفحة الأولى', main });
}
