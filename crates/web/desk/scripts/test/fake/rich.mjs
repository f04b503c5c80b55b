// A manuscript with one block of each kind.

import { manuscript, paragraph, text } from './manuscript.mjs';

export function richManuscript() {
  const copy = manuscript({ lead: { media: 12, caption: 'السفينة «نور البحر» عند الرصيف الشرقي' } });
  copy.body.content = [
    ...copy.body.content,
    { type: 'heading', content: [text('أرقام التوسعة')] },
    { type: 'quote', content: [text('اليوم أنجزنا العمل في أقل من يومين.')], speaker: 'هند العولقي' },
    { type: 'list', ordered: true, content: [[text('الرصيف '), text('الشرقي', { type: 'strong' })], [text('الرصيف الغربي', { type: 'link', attrs: { href: 'https://example.org/' } })]] },
    { type: 'verse', lines: ['سطر أول من الشعر', 'سطر ثان منه'] },
    { type: 'scripture', text: 'نص كما هو', reference: 'موضع' },
    { type: 'table', header: true, rows: [[[text('السنة')], [text('الحاويات')]], [[text('٢٠٢٣')], [text('١٢٠')]]] },
    { type: 'image', picture: { media: 12, caption: 'صورة ثانية', credit: 'نادر سالم', alt: 'سفينة' } },
    { type: 'gallery', pictures: [{ media: 12, credit: 'نادر سالم', alt: 'سفينة' }, { media: 12 }], title: 'ألبوم الافتتاح' },
    { type: 'embed', href: 'https://example.org/v', title: 'مقطع من الافتتاح', source: 'example.org' },
    paragraph('Breaking news from the harbour.'),
  ];
  return copy;
}
