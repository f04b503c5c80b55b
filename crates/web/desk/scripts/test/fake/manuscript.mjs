// Copy for tests; people and places are invented.

export const text = (words, ...marks) => (marks.length ? { type: 'text', text: words, marks } : { type: 'text', text: words });
export const paragraph = (words) => ({ type: 'paragraph', content: words === '' ? [] : [text(words)] });

export function manuscript(more = {}) {
  return {
    lang: 'ar', kicker: '', headline: 'ميناء المرفأ يستقبل أول سفينة حاويات بعد أعمال التوسعة', short_headline: '',
    deck: 'الرصيف الجديد يضاعف طاقة التفريغ، وإدارة الميناء تتوقع خفض زمن الانتظار إلى النصف.',
    slugline: 'ميناء-توسعة-رصيف', section: 'mahalliyat', topics: ['ميناء المرفأ', 'التجارة البحرية'],
    bylines: [{ name: 'سلمى الحداد', role: 'author' }], sources: ['المرفأ', 'وكالات'], dateline: '', lead: null,
    body: { type: 'doc', content: [
      paragraph('استقبل ميناء المرفأ صباح اليوم الأربعاء أول سفينة حاويات ترسو عند الرصيف الشرقي منذ انتهاء أعمال التوسعة.'),
      paragraph('وقالت مديرة العمليات هند العولقي إن التجارب لاتمثل الطاقة القصوى.'),
      paragraph('وأضافت العولقي: «اليوم أنجزنا العمل في أقل من يومين».'),
    ] },
    urgency: 5, comments: true, ednote: '', channels: { telegram: '', facebook: '', push: '' }, ...more,
  };
}
