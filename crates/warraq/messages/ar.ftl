# What the program says at the terminal. Each message tells what happened, and what to do next.
# Latin words and options stand between LRI and PDI so that they keep their order.
-ltr = { "\u2066" }
-end = { "\u2069" }

## Making and finding a newsroom
no-home = لا غرفة أخبار في { $path }. لإنشائها: { -ltr }warraq init{ -end }؛ وإن كانت في مجلد آخر فيُذكر بعد { -ltr }--home{ -end }.
home-exists = في { $path } غرفة أخبار من قبل؛ لم يتغيّر فيها شيء. لتشغيلها: { -ltr }warraq serve{ -end }؛ ولإنشاء غيرها يُذكر مجلد آخر بعد { -ltr }--home{ -end }.
site-exists = في قاعدة البيانات هذه صحيفة من قبل؛ لم يتغيّر فيها شيء. لصحيفة أخرى يلزم اسم قاعدة أخرى بعد { -ltr }--database{ -end }.
no-site = لا إعدادات لهذه الصحيفة بعد. لإنشائها: { -ltr }warraq init{ -end }.
made-home = أُنشئت غرفة الأخبار في { $path }. لتشغيل الموقع: { -ltr }warraq serve{ -end } مع المجلد نفسه.
made-default-home = لم تكن في { $path } غرفة أخبار، فأُنشئت بإعدادات مبدئية. لاختيار الاسم والرابط: { -ltr }warraq init{ -end } في مجلد جديد.
setting-saved = حُفظ الإعداد: { $value }. تتبعه صفحات الموقع فورًا.
empty-name = اسم الصحيفة فارغ. يُذكر بعد { -ltr }--name{ -end }.
long-name = اسم الصحيفة طويل: عدد حروفه { $found }، والحد { $limit }.
bad-name = لا يصلح هذا الاسم أو العنوان. السبب: { $cause }.
bad-address = لا يصلح { $found } رابطًا للموقع. المطلوب مثل { -ltr }https://paper.example{ -end } بلا مسار بعده.
bad-zone = لا تُعرف المنطقة الزمنية «{ $found }». المطلوب اسم من قاعدة IANA مثل { -ltr }Asia/Aden{ -end }.
bad-lang = لا تُعرف اللغة «{ $found }». المتاح: { -ltr }ar{ -end } أو { -ltr }en{ -end }.
bad-value = لا يقبل هذا الإعداد القيمة { $found }. لم يتغيّر شيء. القيم المقبولة: { -ltr }warraq site set --help{ -end }.
bad-database = لا يصلح { $found } عنوانًا لقاعدة بيانات. المطلوب { -ltr }postgres://…{ -end }، أو لا شيء فتكون SQLite داخل المجلد.
bad-settings = في { $path } خطأ؛ يُصحَّح السطر المذكور ثم يُعاد الأمر:
    { $cause }
bad-key = مفتاح توقيع الاستمارات في { $path } تالف؛ حجمه ليس 32 بايتًا. يُستعاد من نسخة احتياطية، أو يُنقل الملف جانبًا فيُنشأ مفتاح جديد عند التشغيل (وتفقد استمارات التعليق المفتوحة صلاحيتها).
bad-theme = لا تصلح قوالب المظهر. السبب: { $cause }. يُصحَّح القالب أو يُنقل خارج المجلد { -ltr }theme{ -end } ثم يُعاد التشغيل.

## The machine
cannot-read = تعذّرت قراءة { $path }. السبب: { $cause }.
cannot-write = تعذّرت الكتابة في { $path }. السبب: { $cause }. يلزم التأكد من الصلاحيات ومن المساحة الخالية.
cannot-print = تعذّرت الكتابة على المخرج. السبب: { $cause }.
cannot-listen = تعذّر الاستماع على { $address }. السبب: { $cause }. ربما يعمل برنامج آخر على العنوان نفسه؛ يمكن اختيار غيره بعد { -ltr }--listen{ -end } أو { -ltr }--admin{ -end }.
no-runtime = تعذّر بدء التشغيل. السبب: { $cause }.
no-index = تعذّر إنشاء فهرس البحث. السبب: { $cause }.
no-randomness = لم يعطِ نظام التشغيل أرقامًا عشوائية لإنشاء المفاتيح. السبب: { $cause }.
serving = الموقع يعمل على { $address }. للإيقاف: { -ltr }Ctrl+C{ -end }.
stopping = يتوقف الموقع بعد إتمام الطلبات الجارية.

## The database
store-busy = قاعدة البيانات مشغولة؛ لم يُكتب شيء. تكفي إعادة المحاولة بعد لحظات.
store-unavailable = لا يمكن الوصول إلى قاعدة البيانات؛ لم يُكتب شيء. السبب: { $cause }. يلزم التأكد من أنها تعمل ثم إعادة المحاولة.
store-full = قرص قاعدة البيانات ممتلئ؛ لم يُكتب شيء. يلزم إخلاء مساحة ثم إعادة المحاولة.
store-read-only = قاعدة البيانات للقراءة فقط؛ لم يُكتب شيء. يلزم التأكد من صلاحيات الملف أو من دور الخادم.
store-schema = كتب قاعدة البيانات إصدار أحدث من هذا البرنامج؛ لم يتغيّر فيها شيء. السبب: { $cause }. يلزم تشغيل الإصدار الأحدث.
store-corrupt = في قاعدة البيانات ما لا يُقرأ. السبب: { $cause }. يلزم إيقاف الموقع والاستعادة من نسخة احتياطية في المجلد { -ltr }backups{ -end }.
store-failed = لم تنفّذ قاعدة البيانات المطلوب؛ لم يُكتب شيء. السبب: { $cause }.

## Stories
no-story = لا مادة برقم { $number }. لعرض الأرقام: { -ltr }warraq story list{ -end }.
no-picture = لا صورة برقم { $number } في مكتبة الوسائط.
picture-in-use = الصورة { $number } مستعملة في مادة، فلم تُستبعد.
no-section = لا قسم باسم «{ $section }» في هذه الصحيفة.
no-such-section = لا قسم باسم «{ $section }» في هذه الصحيفة. الأقسام: { $known }.
wrong-state = لا يصح هذا الآن: المادة رقم { $number } { $state ->
    [live] منشورة
    [withdrawn] مسحوبة
    [retracted] مسحوبة نهائيًا
   *[none] غير منشورة
}. لعرضها: { -ltr }warraq story show { $number }{ -end }.
barred-undated = لا تُنشر المادة رقم { $number } قبل معرفة تاريخ نشرها، ولن يُخترع لها تاريخ؛ بقيت مسوّدة. لتعيينه: { -ltr }warraq story publish { $number } --date YYYY-MM-DD{ -end }.
barred-untimed = لا تُنشر المادة رقم { $number }: يوم نشرها { $date } معروف ووقته غير معروف؛ بقيت مسوّدة. لتعيينه: { -ltr }warraq story publish { $number } --date { $date } --time HH:MM{ -end }.
wrong-weekday = { $date } يوافق { $given }، والصفحة تقول { $page }. لم يُكتب شيء؛ المطلوب تاريخ يوافق { $page }.
wrong-date = لا يصح هذا التاريخ؛ لم يُكتب شيء. السبب: { $cause }.
bad-date = لا يصح هذا التاريخ أو الوقت في المنطقة الزمنية للصحيفة. السبب: { $cause }.
future-date = { $date } لم يحن بعد؛ لا يصح وقتًا لأول نشر.
no-time = لا يُعرف وقت النشر في { $date }. لتعيينه: { -ltr }--time HH:MM{ -end }.
refused-by-rule = رُفض الطلب. السبب: { $cause }.
forbidden = لا صلاحية لهذا. السبب: { $cause }.
story-published = نُشرت المادة رقم { $number }.
story-withdrawn = سُحبت المادة رقم { $number }؛ لم يعد القراء يرونها. لإعادتها: { -ltr }warraq story publish { $number }{ -end }.
story-scheduled = جُدولت المادة رقم { $number }؛ تُنشر وحدها في وقتها.
story-unscheduled = أُلغيت جدولة المادة رقم { $number }.
story-embargoed = حُظر نشر المادة رقم { $number } حتى الوقت المذكور.
story-embargo-lifted = رُفع حظر النشر عن المادة رقم { $number }.
story-expiry-set = ضُبط وقت انتهاء المادة رقم { $number }.
story-expiry-cleared = لم يعد للمادة رقم { $number } وقت انتهاء.
story-retracted = سُحبت المادة رقم { $number } نهائيًا، وفي عنوانها إشعار للقراء.
reason-command-line = من سطر الأوامر
bad-moment = «{ $found }» ليس وقتًا؛ المطلوب مثل { -ltr }2026-11-19T14:58{ -end } بتوقيت الصحيفة.
story-comments-opened = فُتحت التعليقات على المادة { $number }.
story-comments-closed = أُغلقت التعليقات على المادة { $number }؛ ما قُبل منها باقٍ.
publication-none = غير منشورة
publication-live = منشورة
publication-withdrawn = مسحوبة
publication-retracted = مسحوبة نهائيًا

## What must be looked at before a story goes out
finding-undated = لا تاريخ نشر؛ الصفحة تقول: { $weekday }، { $time }
finding-untimed = تاريخ النشر { $date } بلا وقت
finding-picture-elsewhere = الصورة ليست بجانب الصفحة المحفوظة؛ لم تُجلب من مكان آخر
finding-picture-missing = الصورة التي تذكرها الصفحة غير موجودة بجانبها
finding-picture-refused = ملف الصورة ليس صورة مقروءة أو هو أكبر من الحد؛ دخلت المادة من دونها
finding-old-scheduled = كانت مجدولة في الموقع القديم؛ لا تخرج من تلقاء نفسها
finding-old-private = كانت خاصة بهيئة التحرير في الموقع القديم
finding-old-password = كانت وراء كلمة سر في الموقع القديم
finding-old-future = تاريخ نشرها في الموقع القديم لم يأتِ بعد
finding-picture-unstored = تعذّر حفظ الصورة؛ دخلت المادة من دونها

## Comments
no-comment = لا تعليق برقم { $number }؛ لم يتغيّر شيء. لعرض الأرقام: { -ltr }warraq comment list{ -end }.
no-comments = لا تعليقات هنا.
comments-closed = التعليق مغلق على هذه المادة.
comment-pending = بانتظار المراجعة
comment-approved = مقبول
comment-rejected = مرفوض
comment-spam = مزعج
judged-approved = { $count ->
    [zero] لم يتغيّر أي تعليق؛ كان كل ما ذُكر مقبولًا.
    [one] قُبل تعليق واحد، ويراه القراء الآن.
    [two] قُبل تعليقان، ويراهما القراء الآن.
    [few] قُبلت { $count } تعليقات، ويراها القراء الآن.
    [many] قُبل { $count } تعليقًا، ويراها القراء الآن.
   *[other] قُبل { $count } تعليق، ويراها القراء الآن.
}
judged-rejected = { $count ->
    [zero] لم يتغيّر أي تعليق؛ كان كل ما ذُكر مرفوضًا.
    [one] رُفض تعليق واحد.
    [two] رُفض تعليقان.
    [few] رُفضت { $count } تعليقات.
    [many] رُفض { $count } تعليقًا.
   *[other] رُفض { $count } تعليق.
}
judged-spam = { $count ->
    [zero] لم يتغيّر أي تعليق؛ كان كل ما ذُكر في المزعج.
    [one] عُدّ تعليق واحد مزعجًا.
    [two] عُدّ تعليقان مزعجين.
    [few] عُدّت { $count } تعليقات مزعجة.
    [many] عُدّ { $count } تعليقًا مزعجًا.
   *[other] عُدّ { $count } تعليق مزعجًا.
}

## Import
no-file = لا ملف في { $path }.
no-pages = لا صفحات في المجلد { $path }. تُقرأ الملفات { -ltr }.txt{ -end } و{ -ltr }.html{ -end } و{ -ltr }.htm{ -end } و{ -ltr }.xhtml{ -end }.
intake-empty = الملف فارغ؛ ليس فيه صفحة محفوظة.
intake-too-large = الملف أكبر من أن يكون صفحة صحيفة. السبب: { $cause }.
intake-binary = الملف ليس نصًا ولا HTML. السبب: { $cause }. يلزم حفظ الصفحة من المتصفح نصًا أو HTML.
intake-too-complex = الصفحة أعقد من أن تُقرأ بأمان. السبب: { $cause }.
intake-no-headline = لم يُعثر على عنوان في الصفحة. السبب: { $cause }.
intake-no-body = وُجد عنوان ولم يُعثر على نص تحته. السبب: { $cause }.
outcome-draft = مسوّدة
outcome-known = موجودة من قبل
outcome-published = نُشرت
outcome-refused = رُفضت
import-totals = { $files ->
    [zero] لم يُقرأ أي ملف
    [one] قُرئ ملف واحد
    [two] قُرئ ملفان
    [few] قُرئت { $files } ملفات
    [many] قُرئ { $files } ملفًا
   *[other] قُرئ { $files } ملف
}: { $published ->
    [zero] لا مواد منشورة
    [one] مادة منشورة واحدة
    [two] مادتان منشورتان
    [few] { $published } مواد منشورة
    [many] { $published } مادة منشورة
   *[other] { $published } مادة منشورة
}، { $drafts ->
    [zero] لا مسوّدات
    [one] مسوّدة واحدة
    [two] مسوّدتان
    [few] { $drafts } مسوّدات
    [many] { $drafts } مسوّدة
   *[other] { $drafts } مسوّدة
}، { $known ->
    [zero] لا مواد موجودة من قبل
    [one] مادة واحدة موجودة من قبل
    [two] مادتان موجودتان من قبل
    [few] { $known } مواد موجودة من قبل
    [many] { $known } مادة موجودة من قبل
   *[other] { $known } مادة موجودة من قبل
}، { $refused ->
    [zero] لا ملفات مرفوضة
    [one] ملف مرفوض واحد
    [two] ملفان مرفوضان
    [few] { $refused } ملفات مرفوضة
    [many] { $refused } ملفًا مرفوضًا
   *[other] { $refused } ملف مرفوض
}.
dropped = تُرك خارج المادة: { $what }: { $text }
dropped-masthead = رأس الصفحة
dropped-navigation = قوائم التنقل
dropped-promo = دعوة إلى المتابعة
dropped-related = مواد ذات صلة
dropped-comment-head = عنوان التعليقات
dropped-comment-form = استمارة التعليق
dropped-after-comments = ما بعد التعليقات
dropped-disclaimer = إخلاء مسؤولية
dropped-counter = عدّاد القراءات
dropped-share = أزرار المشاركة
dropped-copyright = حقوق النشر
dropped-repeated = العنوان مكررًا
dropped-script = برنامج في الصفحة
dropped-style = تنسيق الصفحة
dropped-frame = إطار أو إضافة
dropped-media = فيديو أو صوت
dropped-form = استمارة أو زر
dropped-picture = صورة غير الصورة الأولى
dropped-link = عنوان رابط لا يُقبل
dropped-metadata = بيانات آلية لا تُقرأ
dropped-advert = إعلان
dropped-outside = نص خارج المادة
dropped-unplaced = سطر لا موضع له
dropped-cut = نص أطول من حقله، قُطع عند كلمة
dropped-shortcode = رمز مختصر غير معروف، وبقيت كلماته
dropped-block = كتلة غير معروفة، وبقيت كلماتها
dropped-separator = خط بين الفقرات
dropped-mark = كلمات مشطوبة لم يعد الشطب يظهر عليها
dropped-field = حقل أضافه النظام القديم
dropped-file = ملف ليس صورة
dropped-other-thing = شيء من نوع لا تعرفه الصحيفة
dropped-too-complex = مادة أعقد من أن تُقرأ
dropped-parent = تعليق مفقود كان هذا ردًا عليه
dropped-twice = مادة سبق ورودها
unknown-no-publication-date = الصفحة لا تقول متى نُشرت
unknown-no-time = الصفحة لا تذكر وقت النشر
unknown-no-author = الصفحة لا تذكر اسم الكاتب
unknown-no-source = الصفحة لا تذكر مصدر المادة
unknown-unnamed-agencies = الصفحة تقول «وكالات» بلا أسماء
unknown-no-picture = لا صورة في الصفحة
unknown-weekday-disagrees = اسم اليوم في الصفحة لا يوافق تاريخها
unknown-wrong-charset = الصفحة تعلن ترميزًا غير ترميزها الفعلي
unknown-broken-bytes = في الصفحة حروف تالفة، ومكانها �
unknown-mojibake = كان نص الصفحة مرمّزًا مرتين، فأُصلح؛ يلزم التأكد منه
unknown-broken-metadata = بيانات الصفحة الآلية تالفة
unknown-guessed-body = عُثر على نص المادة بالتخمين؛ يلزم التأكد منه
unknown-mended = كان الملف تالفًا عند هذه المادة فأُصلح؛ يلزم التأكد منها
unknown-no-headline = لا عنوان للمادة، وحلّت كلماتها الأولى محله
unknown-no-body = لا نص في المادة
unknown-unknown-state = حالة المادة غير معروفة، فدخلت مسودة
unknown-unlisted-author = الكاتب ليس في القائمة، وحلّ اسم حسابه محل اسمه
unknown-no-name = تعليق بلا اسم
unknown-no-comment-time = تعليق بلا وقت، وحلّ وقت المادة محله

## The demo paper
demo-done = { $new ->
    [zero] لا مواد جديدة
    [one] أُضيفت مادة واحدة
    [two] أُضيفت مادتان
    [few] أُضيفت { $new } مواد
    [many] أُضيفت { $new } مادة
   *[other] أُضيفت { $new } مادة
}، { $known ->
    [zero] ولم تكن هنا مواد من قبل
    [one] وكانت هنا مادة واحدة من قبل
    [two] وكانت هنا مادتان من قبل
    [few] وكانت هنا { $known } مواد من قبل
    [many] وكانت هنا { $known } مادة من قبل
   *[other] وكانت هنا { $known } مادة من قبل
}. للقراءة: { -ltr }warraq serve{ -end } مع المجلد نفسه.
bad-demo = في الصحيفة التجريبية خطأ، في { $file }. السبب: { $cause }.

## The doctor
doctor-home = مجلد غرفة الأخبار
doctor-home-advice = لا مجلد في { $detail }. لإنشائه: { -ltr }warraq init{ -end }، أو يُذكر المجلد الصحيح بعد { -ltr }--home{ -end }.
doctor-private = خصوصية المجلد
doctor-private-advice = يستطيع مستخدمون آخرون على هذا الجهاز دخول المجلد. لمنعهم: { -ltr }chmod 700{ -end } ثم مسار المجلد.
doctor-disk = المساحة الخالية
doctor-disk-advice = المساحة الخالية قليلة أو غير معروفة ({ $detail }). يلزم إخلاء مساحة؛ فإذا امتلأ القرص توقف حفظ المواد والتعليقات.
doctor-clock = ساعة الجهاز
doctor-clock-advice = ساعة الجهاز تقول { $detail }، وهذا أقدم من البرنامج نفسه. يلزم ضبطها وتشغيل مزامنة الوقت قبل أي نشر.
doctor-database = قاعدة البيانات
doctor-database-advice = قاعدة البيانات لا تعمل كما يجب: { $detail }
doctor-site = إعدادات الصحيفة
doctor-site-advice = لا تُقرأ إعدادات الصحيفة: { $detail }
doctor-key = مفتاح توقيع الاستمارات
doctor-key-advice = لا يُقرأ مفتاح توقيع الاستمارات، فلن تُقبل التعليقات: { $detail }
doctor-future = أوقات النشر
doctor-future-advice = آخر تحديث منشور هو { $detail }، وهو بعد الآن بحسب ساعة الجهاز. يلزم ضبط الساعة.
doctor-search = فهرس البحث (تغييرات تنتظر)
doctor-search-advice = لا يُعرف موضع فهرس البحث من سجل التغييرات. يلزم فحص قاعدة البيانات أولًا.

## The proofreader
check-nothing = يلزم اسم ملف، أو { -ltr }-{ -end } لقراءة المدخل.
check-too-large = الملف { $path } أكبر من الحد، وهو { $limit } بايت؛ لم يُفحص.
check-not-utf8 = الملف { $path } ليس بترميز UTF-8؛ أول ما لا يُقرأ منه في السطر { $line }. يلزم حفظه بهذا الترميز.
check-not-text = الملف { $path } ليس نصًا؛ لم يُفحص.
check-bad-html = لا تُقرأ الصفحة { $path }. السبب: { $cause }.
check-bad-story = ليس في { $path } مادة من مواد ورّاق. السبب: { $cause }. المطلوب ما تطبعه { -ltr }warraq story show N --json{ -end }.
check-bad-date = في { $path }، السطر { $line }: «{ $found }» ليس تاريخًا. المطلوب مثل { -ltr }2024-09-26{ -end }.
check-bad-style = في { $path }، السطر { $line }، خطأ في الأسلوب: { $cause }.
check-bad-names = في { $path }، السطر { $line }، خطأ في الأسماء: { $cause }.
check-bad-dictionary = لا يُقرأ قاموس العربية في { $path }. السبب: { $cause }. المطلوب مجلد فيه { -ltr }ar.aff{ -end } و{ -ltr }ar.dic{ -end }، أو { -ltr }none{ -end }.
check-no-rule = لا قاعدة باسم { $rule }. لعرض القواعد: { -ltr }warraq check --explain{ -end }.
check-fix-story = لا تُصلَح مادة محفوظة بصيغة JSON في { $path }؛ لم يتغيّر شيء. تُصلَح في مكتب التحرير.
check-fix-unplaced = في { $path }، السطر { $line }، إصلاح لا يُعرف موضعه بين وسوم HTML؛ لم يتغيّر شيء في الملف. يُصلَح هذا الموضع باليد ثم يُعاد الأمر.
check-block = مانع
check-warn = تنبيه
check-hint = ملاحظة
check-off = معطّلة
check-why = السبب:
check-fix = التصحيح:
check-perhaps = اقتراح:
check-also = وهنا:
check-arrow = ←
check-comma = {"، "}
check-keys = في ملف الأسلوب:
check-kicker = العنوان التمهيدي
check-headline = العنوان
check-deck = المقدمة
check-caption = تعليق الصورة
check-alt = النص البديل
check-credit = المصدر
check-paragraph = فقرة
check-heading = عنوان فرعي
check-quotation = اقتباس
check-item = بند
check-label = نص الواجهة
check-telegram = منشور تيليغرام
check-telegram-caption = تعليق الصورة في تيليغرام
check-blocks = { $n ->
    [zero] لا موانع
    [one] مانع واحد
    [two] مانعان
    [few] { $n } موانع
    [many] { $n } مانعًا
   *[other] { $n } مانع
}
check-warns = { $n ->
    [zero] لا تنبيهات
    [one] تنبيه واحد
    [two] تنبيهان
    [few] { $n } تنبيهات
    [many] { $n } تنبيهًا
   *[other] { $n } تنبيه
}
check-hints = { $n ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $n } ملاحظات
    [many] { $n } ملاحظة
   *[other] { $n } ملاحظة
}
check-clean = لا مآخذ على النص
check-fixable = { $n ->
    [zero] لا شيء منها يُصلَح آليًا.
    [one] يُصلَح واحد منها آليًا بعد { -ltr }--fix{ -end }.
    [two] يُصلَح اثنان منها آليًا بعد { -ltr }--fix{ -end }.
    [few] تُصلَح { $n } منها آليًا بعد { -ltr }--fix{ -end }.
    [many] يُصلَح { $n } منها آليًا بعد { -ltr }--fix{ -end }.
   *[other] يُصلَح { $n } منها آليًا بعد { -ltr }--fix{ -end }.
}
check-fixed = { $n ->
    [zero] لم يتغيّر شيء.
    [one] أُصلح موضع واحد.
    [two] أُصلح موضعان.
    [few] أُصلحت { $n } مواضع.
    [many] أُصلح { $n } موضعًا.
   *[other] أُصلح { $n } موضع.
}
check-dictionary = القاموس: { $path }.
check-no-dictionary = بلا قاموس.
help-check = المدقّق: فحص لغة نص أو صفحة أو مادة
arg-texts = ملفات نص أو HTML أو مواد بصيغة JSON؛ و{ -ltr }-{ -end } للمدخل
arg-style = ملف أسلوب الصحيفة: سطور مثل { -ltr }key = value{ -end }
arg-names = ملف أسماء الصحيفة، تُضاف إلى الأسماء المعروفة
arg-dictionary = مجلد فيه قاموس Hunspell للعربية، أو none لتركه
arg-fix = إصلاح ما لا يحتمل إلا وجهًا واحدًا، في الملف نفسه
arg-explain = شرح قاعدة، أو سرد القواعد كلها

## Words said wrongly
usage-unknown = لا يُعرف { $argument } هنا.
usage-command = لا أمر باسم { $argument }.
usage-value = القيمة «{ $value }» لا تصلح مع { $argument }.
usage-missing = ينقص: { $argument }.
usage-which = يلزم اختيار أمر.
usage-other = لم يُفهم الأمر. السبب: { $cause } { $argument }
usage-help = للمساعدة: { -ltr }warraq --help{ -end }، أو { -ltr }--help{ -end } بعد أي أمر.

## Help
help = ورّاق: غرفة أخبار عربية في برنامج واحد
help-init = إنشاء غرفة أخبار: قاعدة بيانات ومفاتيح وإعدادات
help-serve = تشغيل الموقع
help-import = استيراد المواد
help-import-page = قراءة صفحات محفوظة من صحف (نص أو HTML)
help-story = المواد: عرضها ونشرها وسحبها
help-story-list = عرض المواد، الأحدث أولًا
help-story-show = عرض مادة واحدة
help-story-publish = نشر مادة
help-story-withdraw = سحب مادة منشورة؛ ويمكن نشرها من جديد
help-comment = الإشراف على تعليقات القراء
help-comment-list = عرض التعليقات، الأحدث أولًا
help-comment-approve = قبول تعليقات وعرضها للقراء
help-comment-reject = رفض تعليقات
help-comment-spam = عدّ تعليقات مزعجة ورفضها
help-demo = ملء المجلد بالصحيفة التجريبية «المرفأ»
help-doctor = فحص غرفة الأخبار، وذكر ما يلزم
arg-home = مجلد غرفة الأخبار (المبدئي: { -ltr }./warraq-home{ -end })
arg-database = عنوان PostgreSQL بدلًا من SQLite داخل المجلد
arg-lang = لغة الرسائل: ar أو en
arg-json = كتابة البيانات بصيغة JSON
arg-name = اسم الصحيفة
arg-url = رابط الموقع، مثل { -ltr }https://paper.example{ -end }
arg-zone = المنطقة الزمنية، مثل { -ltr }Asia/Aden{ -end }
arg-listen = العنوان والمنفذ للقراء
arg-admin = العنوان والمنفذ لفحص الصحة والقياسات؛ لا يُفتح إن لم يُذكر
arg-files = ملفات، أو مجلدات من الملفات
arg-section = القسم، باسمه أو باسمه المختصر في الرابط
arg-date = يوم أول نشر: { -ltr }YYYY-MM-DD{ -end }
arg-time = وقت أول نشر: { -ltr }HH:MM{ -end }
arg-publish = النشر حالًا
arg-breaking = عرضها خبرًا عاجلًا مدة هذه الدقائق
arg-state = حالة واحدة: للمواد none أو live أو withdrawn أو retracted، وللتعليقات pending أو approved أو rejected أو spam
arg-copy = مرحلة تحرير واحدة: draft أو submitted أو editing أو ready أو returned أو spiked
arg-limit = الحد الأعلى لعدد السطور
arg-before = الأرقام الأصغر من هذا الرقم فقط
arg-number = رقم المادة
arg-numbers = أرقام التعليقات
arg-no-pictures = بلا صور
heading-usage = الاستعمال
heading-commands = الأوامر
heading-arguments = المعطيات
heading-options = الخيارات
arg-help = عرض المساعدة
arg-version = عرض الإصدار
help-help = عرض المساعدة لأمر
arg-language = لغة الصفحات: ar أو en
help-site = إعدادات الصحيفة: عرضها وتغييرها
help-site-show = عرض الإعدادات
help-site-set = تغيير إعداد واحد
help-story-comments = فتح التعليقات على مادة منشورة أو إغلاقها
arg-setting = الإعداد المطلوب تغييره
arg-value = القيمة الجديدة، و{ -ltr }none{ -end } لإزالة ما تجوز إزالته. غير النصوص: { -ltr }language: ar, en{ -end }؛ { -ltr }digits: latin, arab{ -end }؛ { -ltr }months: general, levant, algeria-tunisia, morocco, both{ -end }؛ { -ltr }clock: h24, h12{ -end }؛ { -ltr }hijri: -2 … 2, off{ -end }؛ { -ltr }comments: on, off{ -end }؛ { -ltr }accent: #rrggbb{ -end }
arg-open = السماح بالتعليق: on أو off

## People
set-up-here = لا أحد في غرفة الأخبار بعد. صفحة المالك الأول، وتُستعمل مرة واحدة: { $address }
address-once = يُستعمل هذا الرابط مرة واحدة، ولا يُعرض من جديد.
signed-out-all =
    { $count ->
        [zero] لم تكن هناك جلسات.
        [one] انتهت جلسة واحدة.
        [two] انتهت جلستان.
        [few] انتهت { $count } جلسات.
        [many] انتهت { $count } جلسة.
       *[other] انتهت { $count } جلسة.
    }
staff-blocked = أُوقف حساب { $handle }، وانتهت جلساته.
staff-unblocked = يستطيع { $handle } تسجيل الدخول من جديد.
staff-active = مسموح
staff-out = موقوف
no-staff = لا أحد في غرفة الأخبار بعد. رابط المالك الأول يظهر عند التشغيل: { -ltr }warraq serve{ -end }.
no-handle = لا حساب باسم { $handle }. لعرض الحسابات: { -ltr }warraq staff list{ -end }.
no-role = لا دور باسم { $role }. الأدوار الأولى: { -ltr }owner, admin, managing-editor, publisher, moderator, desk-editor, writer, correspondent{ -end }.
last-owner = هذا آخر مالك للصحيفة، ولا بد من مالك واحد على الأقل. لم يتغيّر شيء.
help-staff = الحسابات: دعوة وإيقاف وعرض
help-staff-list = عرض الحسابات
help-staff-invite = إنشاء رابط دعوة
help-staff-reset = إنشاء رابط عودة لمن فقد كلمة المرور أو الرموز
help-staff-block = إيقاف حساب وإنهاء جلساته
help-staff-unblock = السماح لحساب بالدخول من جديد
help-staff-sign-out-all = إنهاء كل الجلسات للجميع
arg-role = الدور: { -ltr }owner, admin, managing-editor, publisher, moderator, desk-editor, writer, correspondent{ -end } أو دور أُضيف بعدها
arg-person-name = الاسم كما يراه الآخرون
arg-sections = قسم، باسمه المختصر في الرابط؛ يمكن تكراره
arg-handle = اسم المستخدم

## لماذا لم تتم الخطوة
refused-copy-state = موضع المادة في التحرير لا يسمح بهذه الخطوة.
refused-legal = المادة موقوفة قانونيًا، فلا تُنشر.
refused-embargoed = على المادة حظر نشر لم ينته. الجدولة لما بعد نهايته ممكنة.
refused-blocked = وجد المدقّق ما يمنع النشر. يلزم تصحيحه، أو تجاوزه مع ذكر السبب.
refused-unchecked = حُفظت نسخة أحدث من النسخة التي دُقّقت. تلزم إعادة فتح الصفحة ثم المحاولة من جديد.
refused-second-person = يلزم شخص ثانٍ لهذه الخطوة: لا ينشر أحد وحده ما كتبه، ولا يوافق على ما طلبه.
refused-kind-needed = تغيّر في المادة ما يهم القراء. يلزم اختيار تحديث أو تصحيح أو توضيح، وكتابة ما يُقال لهم.
refused-nothing-new = القراء يرون أحدث نسخة من المادة.
refused-past = هذا الوقت مضى.
refused-order = وقت انتهاء المادة يسبق وقت نشرها.
refused-not-scheduled = المادة غير مجدولة.
refused-no-task = هذه المهمة أُغلقت، أو لا وجود لها.
refused-no-person = لا أحد بهذا الرقم في غرفة الأخبار.
refused-no-revision = لا نسخة بهذا الرقم.

### Archives of other systems

archive-totals = { $found ->
    [zero] لم يوجد شيء
    [one] وُجد عنصر واحد
    [two] وُجد عنصران
    [few] وُجدت { $found } عناصر
    [many] وُجد { $found } عنصرًا
   *[other] وُجد { $found } عنصر
}: { $landed ->
    [zero] لم يدخل منها شيء
    [one] دخل واحد
    [two] دخل اثنان
    [few] دخلت { $landed }
    [many] دخل { $landed }
   *[other] دخل { $landed }
}، { $known ->
    [zero] لم يكن منها شيء هنا
    [one] كان واحد هنا
    [two] كان اثنان هنا
    [few] كانت { $known } هنا
    [many] كان { $known } هنا
   *[other] كان { $known } هنا
}، { $refused ->
    [zero] لم يُرفض شيء
    [one] رُفض واحد
    [two] رُفض اثنان
    [few] رُفضت { $refused }
    [many] رُفض { $refused }
   *[other] رُفض { $refused }
}
archive-live = { $count ->
    [zero] لا مواد أمام القراء
    [one] مادة واحدة أمام القراء
    [two] مادتان أمام القراء
    [few] { $count } مواد أمام القراء
    [many] { $count } مادة أمام القراء
   *[other] { $count } مادة أمام القراء
}
archive-unpublished = { $count ->
    [zero] لا مواد غير منشورة
    [one] مادة واحدة غير منشورة
    [two] مادتان غير منشورتين
    [few] { $count } مواد غير منشورة
    [many] { $count } مادة غير منشورة
   *[other] { $count } مادة غير منشورة
}
archive-undated = { $count ->
    [zero] لا مواد منشورة بلا تاريخ
    [one] مادة واحدة كانت منشورة بلا تاريخ
    [two] مادتان كانتا منشورتين بلا تاريخ
    [few] { $count } مواد كانت منشورة بلا تاريخ
    [many] { $count } مادة كانت منشورة بلا تاريخ
   *[other] { $count } مادة كانت منشورة بلا تاريخ
}
archive-with-losses = { $count ->
    [zero] لم يفقد شيء شيئًا
    [one] عنصر واحد فقد شيئًا أو تغيّر
    [two] عنصران فقدا شيئًا أو تغيّرا
    [few] { $count } عناصر فقدت شيئًا أو تغيّرت
    [many] { $count } عنصرًا فقد شيئًا أو تغيّر
   *[other] { $count } عنصر فقد شيئًا أو تغيّر
}
archive-addresses = { $count ->
    [zero] لا روابط قديمة
    [one] رابط قديم واحد يقود إلى جديده
    [two] رابطان قديمان يقودان إلى جديدهما
    [few] { $count } روابط قديمة تقود إلى جديدها
    [many] { $count } رابطًا قديمًا يقود إلى جديده
   *[other] { $count } رابط قديم يقود إلى جديده
}
archive-pictures = { $count ->
    [zero] لا صور في الأرشيف
    [one] صورة واحدة في الأرشيف
    [two] صورتان في الأرشيف
    [few] { $count } صور في الأرشيف
    [many] { $count } صورة في الأرشيف
   *[other] { $count } صورة في الأرشيف
}
archive-pictures-here = { $count ->
    [zero] لم تصل أي صورة
    [one] وصلت صورة واحدة
    [two] وصلت صورتان
    [few] وصلت { $count } صور
    [many] وصلت { $count } صورة
   *[other] وصلت { $count } صورة
}
archive-pictures-waiting = { $count ->
    [zero] لا صور منتظرة
    [one] صورة واحدة ما زالت منتظرة
    [two] صورتان ما زالتا منتظرتين
    [few] { $count } صور ما زالت منتظرة
    [many] { $count } صورة ما زالت منتظرة
   *[other] { $count } صورة ما زالت منتظرة
}
archive-pictures-missing = { $count ->
    [zero] لم تتعذر أي صورة
    [one] تعذّرت صورة واحدة
    [two] تعذّرت صورتان
    [few] تعذّرت { $count } صور
    [many] تعذّرت { $count } صورة
   *[other] تعذّرت { $count } صورة
}
archive-more = { $count ->
    [zero] لا شيء غير ذلك
    [one] وواحد غير ذلك في items.jsonl
    [two] واثنان غير ذلك في items.jsonl
    [few] و{ $count } غير ذلك في items.jsonl
    [many] و{ $count } غير ذلك في items.jsonl
   *[other] و{ $count } غير ذلك في items.jsonl
}
archive-dry = تجربة: لم يُكتب شيء
archive-report = تقرير الاستيراد
archive-report-dry = تقرير تجربة الاستيراد: لم يُكتب شيء
archive-report-at = التقرير: { $path }
archive-problem = لم يُقرأ الأرشيف إلى نهايته:
archive-numbers = الأعداد
archive-sum = المجموع
archive-refused = ما لم يدخل
archive-lossy = ما فقد شيئًا أو تغيّر
archive-pictures-failed = صور تعذّرت
archive-column-kind = النوع
archive-column-number = الرقم
archive-column-title = العنوان
archive-column-fate = ما صار إليه
archive-column-losses = ما فُقد أو تغيّر
archive-column-found = وُجد
archive-column-landed = دخل
archive-column-known = كان هنا
archive-column-refused = لم يدخل
archive-column-address = الرابط
archive-column-reason = السبب
archive-kind-story = مادة
archive-kind-page = صفحة ثابتة
archive-kind-comment = تعليق
archive-kind-author = كاتب
archive-kind-section = قسم
archive-kind-topic = موضوع
archive-kind-picture = صورة
archive-kind-other = غير ذلك
archive-fate-live = منشورة
archive-fate-draft = مسودة
archive-fate-submitted = مُسلَّمة إلى التحرير
archive-fate-spiked = محفوظة جانبًا
archive-fate-kept = دخل
archive-fate-refused = لم يدخل
archive-state-waiting = ينتظر
archive-state-running = جارٍ
archive-state-done = تم
archive-state-failed = توقف
archive-format-wordpress = تصدير WordPress
archive-format-ghost = تصدير Ghost
archive-format-blogger = تصدير Blogger
archive-format-ninjs = مواد ninjs
archive-format-newsml = مواد NewsML-G2
archive-format-nitf = مواد NITF
archive-format-feed = خلاصة
archive-format-rss = خلاصة RSS
archive-format-atom = خلاصة Atom
archive-format-json-feed = خلاصة JSON Feed
archive-format-html = صفحات HTML محفوظة
archive-note-sticky = كانت مثبتة في الصفحة الأولى؛ صار وزنها أعلى
archive-note-scheduled = كانت مجدولة؛ هي مسودة ولا تخرج من تلقاء نفسها
archive-note-private = كانت خاصة؛ هي مسودة
archive-note-password = كانت وراء كلمة سر؛ هي مسودة
archive-note-future = تاريخ نشرها لم يأتِ بعد؛ هي مسودة
archive-note-undated = كانت منشورة بلا تاريخ؛ هي مسودة حتى يُعرف تاريخها
archive-note-trash = كانت في المهملات؛ حُفظت جانبًا
archive-note-page-draft = صفحة لم تكن معلنة؛ صارت مسودة مادة
archive-note-page-picture = صورة في صفحة ثابتة، ولا صور في الصفحات الثابتة
archive-note-page-title = عنوان صفحة أطول من الحد، فقُص
archive-note-no-parent = التعليق الذي يرد عليه غير موجود؛ صار قائمًا بنفسه
archive-note-no-story = مادة هذا التعليق غير موجودة
archive-note-trackback = إشارة من موقع آخر، حُفظت بين التعليقات
archive-note-address-taken = رابط قديم يقود إلى غيرها من قبل
archive-note-address-unread = رابط قديم لا يدل على شيء
archive-note-no-media = لم تُطلب الصور
archive-note-name-known = الاسم موجود من قبل
archive-note-fault = رفضته قاعدة البيانات
import-busy = استيراد آخر يعمل في هذا المجلد؛ حاول بعد أن ينتهي
no-run = لا استيراد بالرقم { $number }
no-format = لا يُعرف أرشيف من النوع { $found }
archive-io = تعذّرت قراءة الأرشيف: { $cause }
archive-not-this = ليس هذا أرشيفًا من النوع المطلوب ({ $expected })؛ أوله: { $found }
archive-broken = الأرشيف معطوب عند البايت { $at }: { $what }
archive-too-much = الأرشيف يتجاوز حدًّا عند البايت { $at }: { $what }، والحد { $limit }
archive-changed = تغيّر الملف { $path } منذ توقف استيراده؛ شغّل الاستيراد مرة أخرى ليبدأ من جديد، ولن يتكرر ما دخل
archive-bomb = الملف المضغوط { $path } ينتفخ إلى أكثر من { $limit } ميبيبايت؛ رُفض
help-import-wordpress = أرشيف WordPress (ملف WXR)
help-import-ghost = أرشيف Ghost (ملف JSON)
help-import-blogger = أرشيف Blogger
help-import-ninjs = مواد IPTC ninjs
help-import-newsml = مواد IPTC NewsML-G2
help-import-nitf = مواد NITF
help-import-feed = خلاصة RSS أو Atom أو JSON Feed
help-import-html = مجلد من صفحات HTML محفوظة
help-import-list = عرض عمليات الاستيراد، الأحدث أولًا
help-import-report = كتابة تقرير استيراد من جديد
help-import-retry = طلب الصور التي تعذّرت مرة أخرى
arg-exports = ملف الأرشيف، أو عدة ملفات
arg-dry-run = تجربة بلا كتابة شيء
arg-base-url = رابط الموقع القديم، لما لا مضيف له من الروابط
arg-report = مجلد التقرير (المبدئي: imports في مجلد غرفة الأخبار)
arg-media = مجلد فيه صور الموقع القديم؛ تؤخذ منه وحده
arg-no-media = ترك الصور
arg-allow-local = السماح بجلب الصور من هذا الجهاز وشبكته
arg-types = أنواع أخرى من منشورات ووردبريس تُعد مواد، بينها فاصلة، مثل { -ltr }news,report{ -end }
arg-publish-undated = ما يصير إليه المنشور بلا تاريخ: never، فهو مسودة
arg-source = الاسم الذي تُعرف به عناصر الأرشيف؛ تصدير آخر بالاسم نفسه لا يجلب إلا الجديد
arg-run = رقم الاستيراد
export-totals = { $stories ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $stories } مواد
    [many] { $stories } مادة
   *[other] { $stories } مادة
}، { $comments ->
    [zero] لا تعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $comments } تعليقات
    [many] { $comments } تعليقًا
   *[other] { $comments } تعليق
}، { $pictures ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $pictures } صور
    [many] { $pictures } صورة
   *[other] { $pictures } صورة
}
export-at = الصحيفة كلها في { $path }
export-exists = المجلد { $path } موجود؛ سمِّ مجلدًا غير موجود
export-no-object = ملف الصورة { $name } مفقود من غرفة الأخبار؛ لم يُكتب التصدير
no-export = ليس في { $path } تصدير من ورّاق
export-broken = التصدير معطوب في { $path }: { $cause }
export-newer = التصدير من إصدار أحدث ({ $found })، وهذا البرنامج يقرأ حتى { $known }
home-not-empty = في { $path } صحيفة أخرى؛ لا يُستورد تصدير إلا إلى غرفة أخبار فارغة
restored = عادت الصحيفة من تصديرها
help-export = كتابة الصحيفة كلها ملفات مفتوحة
help-import-warraq = صحيفة من تصديرها
arg-folder = المجلد
