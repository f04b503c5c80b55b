# What readers are told. Terms follow the newsroom's glossary.

## Every page
skip = إلى المحتوى
home = الرئيسية
comma = ،
sections = الأقسام
pages = عن الصحيفة
feeds = المتابعة
feed = خلاصة القسم
archive = الأرشيف
search = بحث
last-change = آخر تحديث:
follow-short = تابعنا على تيليغرام
top-links = أدوات
foot = ذيل الصفحة
made-with = يعمل على ورّاق
telegram-channel = قناة تيليغرام
facebook-page = صفحة فيسبوك
telegram-channel-of = قناة تيليغرام لصحيفة «{ $site }»
facebook-page-of = صفحة فيسبوك لصحيفة «{ $site }»
rss = RSS
atom = Atom
json-feed = JSON Feed

## Front page and lists
front-page = الصفحة الأولى
breaking = عاجل
breaking-news = أخبار عاجلة
around-the-clock = على مدار الساعة
top-stories = أبرز الأخبار
more = المزيد
more-of = المزيد من قسم { $section }
latest = آخر الأخبار
older = الأقدم
newest = الأحدث
stories-heading = المواد
no-stories = لا مواد هنا بعد.
empty-paper = لم يُنشر شيء بعد.
topic = موضوع
day-of-archive = من الأرشيف
stories = { $n ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $n } مواد
    [many] { $n } مادة
   *[other] { $n } مادة
}

## Story
by = بقلم
photographs-by = تصوير:
translated-by = ترجمة:
edited-by = تحرير:
published = نُشر
updated = عُدّل
minutes-to-read = { $n ->
    [zero] قراءة أقل من دقيقة
    [one] قراءة دقيقة واحدة
    [two] قراءة دقيقتين
    [few] قراءة { $n } دقائق
    [many] قراءة { $n } دقيقة
   *[other] قراءة { $n } دقيقة
}
update = تحديث
correction = تصحيح
clarification = توضيح
retraction = سحب مادة
notes = ملاحظات على المادة
topics = المواضيع
share = مشاركة
short-link = الرابط القصير
share-on = مشاركة على { $place }
whatsapp = واتساب
telegram = تيليغرام
facebook = فيسبوك
x = إكس
follow = أخبار «{ $site }» فور نشرها
on-the-same-topic = في الموضوع نفسه
also-read = اقرأ أيضًا

## Preview, for the newsroom
preview = معاينة
preview-not-published = معاينة — ليست منشورة
preview-back = العودة إلى المادة

## Comments
share-your-opinion = شارك برأيك
comment-count = { $n ->
    [zero] لا تعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $n } تعليقات
    [many] { $n } تعليقًا
   *[other] { $n } تعليق
}
disclaimer = التعليقات المنشورة لا تمثّل رأي «{ $site }»، وإنما تعبّر عن رأي أصحابها.
reply = رد
reply-to = على
in-reply-to = ردًّا على
comment-title = إضافة تعليق
reply-title = رد على تعليق
on-story = على:
name = الاسم
subject = موضوع التعليق
text = نص التعليق
optional = اختياري
send = إرسال التعليق
leave-empty = يُترك هذا الحقل فارغًا
comment-note = لا حاجة إلى حساب ولا إلى بريد إلكتروني. تُنشر التعليقات بعد مراجعتها.
comments-closed = باب التعليق على هذه المادة مغلق.
held-title = وصل تعليقك
held-advice = شكرًا لمشاركتك. تعليقك الآن بانتظار المراجعة، ويظهر تحت المادة بعد قبوله.
back-to-story = العودة إلى المادة
problems = لم يُرسل التعليق
problem-name-missing = الاسم مطلوب.
problem-subject-missing = موضوع التعليق مطلوب.
problem-text-missing = نص التعليق مطلوب.
problem-name-long = الاسم أطول من المسموح به: { $n ->
    [zero] صفر
    [one] حرف واحد
    [two] حرفان
    [few] { $n } أحرف
    [many] { $n } حرفًا
   *[other] { $n } حرف
} على الأكثر.
problem-subject-long = موضوع التعليق أطول من المسموح به: { $n ->
    [zero] صفر
    [one] حرف واحد
    [two] حرفان
    [few] { $n } أحرف
    [many] { $n } حرفًا
   *[other] { $n } حرف
} على الأكثر.
problem-text-long = نص التعليق أطول من المسموح به: { $n ->
    [zero] صفر
    [one] حرف واحد
    [two] حرفان
    [few] { $n } أحرف
    [many] { $n } حرفًا
   *[other] { $n } حرف
} على الأكثر.
problem-too-early = أُرسل التعليق أسرع مما يكتب إنسان. يُرجى الانتظار بضع ثوانٍ ثم الإرسال مرة أخرى.
problem-expired = انقضت مدة هذا النموذج. ما كُتب محفوظ أدناه، ويكفي إرساله مرة أخرى.
problem-unsigned = تعذّر التحقق من هذا النموذج. ما كُتب محفوظ أدناه، ويكفي إرساله مرة أخرى.
problem-too-many = وصلت تعليقات كثيرة من هذه الشبكة. يُرجى المحاولة بعد قليل؛ ما كُتب محفوظ أدناه.
problem-full = التعليقات التي تنتظر القراءة كثيرة الآن. يُرجى المحاولة لاحقًا؛ ما كُتب محفوظ أدناه.
problem-duplicate = وصلنا هذا التعليق من قبل.
problem-closed = باب التعليق على هذه المادة مغلق.
problem-banned = التعليق من هذه الشبكة موقوف حتى { $time }. ما كُتب محفوظ أدناه.
from-staff = من فريق التحرير

## Search and archive
search-hint = كلمات من العنوان أو النص
results = { $n ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $n } نتائج
    [many] { $n } نتيجة
   *[other] { $n } نتيجة
}
results-for = نتائج البحث عن { $query }
search-how = العبارة بين «قوسين» تُطلب كما هي، والكلمة المسبوقة بعلامة - تُستبعد.
search-days = بين تاريخين
search-from = من
search-to = إلى
search-building = يجري بناء فهرس البحث، وقد لا تظهر كل النتائج الآن.
search-meant = هل تقصد:
search-near = عمليات بحث قريبة
search-narrow = تضييق النتائج
search-cut-to = النتائج محصورة في
search-take-off = إزالة هذا الحصر
search-best = الأنسب
search-newest = الأحدث
search-before = النتائج السابقة
search-after = النتائج التالية
search-by-section = الأقسام
search-by-author = الكتّاب
search-by-source = المصادر
search-by-topic = الموضوعات
no-results = لا نتائج
no-results-for = لا نتائج للبحث عن { $query }.
no-results-advice = قد يفيد البحث بكلمات أقل، أو بصيغة أخرى للاسم.
years = السنوات

## What happened
bad-request-title = الطلب غير مفهوم
bad-request-advice = في الرابط أو في البيانات المرسلة خطأ. يمكن البدء من الصفحة الأولى أو البحث.
forbidden-title = لا يُسمح بهذا الطلب
forbidden-advice = لم يُقبل الطلب. يمكن فتح الصفحة مرة أخرى ثم إعادة المحاولة.
not-found-title = الصفحة غير موجودة
not-found-advice = ربما تغيّر الرابط أو نُقل ناقصًا. يمكن البحث عن العنوان أو البدء من الصفحة الأولى.
method-not-allowed-title = لا تقبل هذه الصفحة هذا الطلب
method-not-allowed-advice = يمكن فتح الصفحة من رابطها مباشرة.
withdrawn-title = سُحبت هذه المادة
withdrawn-advice = سُحبت المادة من النشر وقد تعود بعد مراجعتها.
retracted-title = سُحبت هذه المادة نهائيًا
retracted-advice = سحبت الصحيفة هذه المادة ولن تعود إلى النشر.
too-large-title = البيانات المرسلة كبيرة
too-large-advice = ما أُرسل أكبر من المسموح به. يمكن اختصاره ثم إرساله مرة أخرى.
unprocessable-title = تعذّر قبول ما أُرسل
unprocessable-advice = في البيانات المرسلة نقص أو خطأ. يمكن العودة إلى الصفحة السابقة وتصحيحه.
too-many-title = طلبات كثيرة في وقت قصير
too-many-advice = يُرجى الانتظار دقيقة ثم إعادة المحاولة.
fault-title = حدث خطأ لدينا
fault-advice = سُجّل الخطأ وسنعالجه. يمكن إعادة المحاولة بعد قليل.
busy-title = الموقع مشغول الآن
busy-advice = يُرجى إعادة المحاولة بعد ثوانٍ قليلة.
newsroom-note = من غرفة الأخبار،
