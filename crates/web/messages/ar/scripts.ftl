### ما تقوله برامج الصفحة: محرّر النص والقوائم. تصل إليها كما هي، فلا صيغ جمع فيها ولا غير أسماء بسيطة بين الأقواس.

js-ok = تم
js-cancel = إلغاء
js-edit = تعديل
js-remove = حذف
js-earlier = تقديم
js-later = تأخير
js-field-required = هذا الحقل لازم.

## حالة النص
js-saved-now = حُفظ الآن
js-saving = يُحفظ…
js-saved-merged = حُفظ الآن، ودُمج بما كتبه غيرك
js-kept = حُفظت المسوّدة تلقائيًا
js-kept-here = تُحفظ المسوّدة على هذا الجهاز فقط
js-line-down = تُحفظ المسوّدة على هذا الجهاز، الخط مقطوع
js-line-down-saving = الخط مقطوع، تُعاد المحاولة…
js-line-down-kept = تعذّر الحفظ: الخط مقطوع. المسوّدة باقية على هذا الجهاز.
js-not-saved = لم يُحفظ
js-save-refused = رُفض الحفظ.
js-save-before = لم يُحفظ النص، فلم تتم الخطوة.
js-signed-out = انتهت الجلسة أو أُلغيت.
js-typed-kept = ما كتبته محفوظ على هذا الجهاز.
js-typing-stays = ما يُكتب هنا يبقى على هذا الجهاز حتى تسجيل الدخول.
js-sign-in = تسجيل الدخول في نافذة أخرى
js-restored = استُعيدت مسوّدة لم تُحفظ، كُتبت { $time }.
js-discard-restored = استبعاد المسوّدة والعودة إلى النسخة المحفوظة
js-other-copy = عرض مسوّدة أخرى
js-loaded = عُرضت النسخة الجديدة

## من معك في المادة
js-edits-with-you = { $name } يحرّر معك
js-saved-elsewhere = حفظ { $name } نسخة أحدث من هذه المادة.
js-saved-elsewhere-merge = حفظ { $name } نسخة أحدث. عند الحفظ يُدمج ما كُتب هنا بها.
js-load = عرض النسخة الجديدة

## تعارض
js-conflict = تعارض يحتاج قرارًا
js-conflict-title = كتب { $name } في المواضع نفسها
js-conflict-title-self = تغيّرت هذه المواضع في أثناء الكتابة
js-conflict-help = لم يُحفظ شيء بعد. لكل موضع اختيار، ثم يُحفظ النص على آخر نسخة.
js-conflict-waits = التعارض باق، والمسوّدة محفوظة هنا
js-mine = نصّي
js-theirs = نص { $name }
js-theirs-saved = النص المحفوظ
js-keep-mine = إبقاء نصّي
js-keep-theirs = أخذ النص الآخر
js-keep-both = إبقاء الاثنين
js-paragraph-choice = الفقرة
js-field-choice = { $field }
js-before-both = النص قبل التعديلين
js-taken-away = محذوف
js-save-choice = حفظ الاختيار
js-decide-later = تأجيل القرار

## شريط الأدوات
js-toolbar = تنسيق النص
js-body = نص المادة
js-strong = غ
js-strong-hint = غليظ
js-em = تأكيد
js-link = رابط
js-heading = عنوان
js-heading-hint = عنوان داخلي
js-quote = اقتباس
js-list = قائمة
js-ordered-list = قائمة مرقّمة
js-verse = شعر
js-scripture = نص مقدّس
js-scripture-hint = نص مقدّس يُحفظ كما هو
js-picture = صورة
js-gallery = ألبوم
js-gallery-hint = ألبوم صور
js-embed = تضمين
js-embed-hint = تضمين مادة من موقع آخر ببطاقة
js-table = جدول
js-add-row = إضافة صف
js-add-column = إضافة عمود
js-remove-row = حذف الصف
js-remove-column = حذف العمود
js-header-row = صف العناوين
js-undo = تراجع
js-redo = إعادة

## نوافذ الأسئلة
js-link-href = عنوان الرابط
js-link-text = كلمات الرابط
js-link-hint = مثل https://example.org أو بريد إلكتروني أو رابط من هذا الموقع يبدأ بعلامة /
js-remove-link = إزالة الرابط
js-bad-link = لا يُقبل هذا الرابط. تُقبل روابط الوِب والبريد وروابط هذا الموقع.
js-speaker = القائل
js-add-speaker = القائل…
js-reference = الموضع
js-add-reference = الموضع…
js-table-caption = عنوان الجدول
js-embed-href = رابط المادة
js-embed-title = عنوان المادة
js-embed-source = الموقع
js-embed-source-hint = إن تُرك فارغًا فاسم الموقع من الرابط. لا يُحمَّل شيء من الموقع الآخر.

## الصور
js-choose-picture = اختيار صورة
js-choose-lead = اختيار الصورة الرئيسة
js-other-picture = صورة أخرى
js-add-picture = إضافة صورة
js-remove-picture = حذف الصورة
js-upload = رفع صورة من هذا الجهاز
js-uploading = رُفع { $percent }٪
js-upload-failed = تعذّر رفع الملف.
js-focus-x = من يسار الصورة إلى يمينها
js-focus-y = من أعلى الصورة إلى أسفلها
js-upload-gps = كان في الصورة مكان التقاطها، وقد أُزيل.
js-library = مكتبة الوسائط
js-library-search = بحث في مكتبة الوسائط
js-library-empty = لا صور بهذه الكلمات.
js-library-unreachable = تعذّر الوصول إلى مكتبة الوسائط.
js-caption = شرح الصورة
js-credit = مصدر الصورة
js-credit-hint = مثل: تصوير نادر سالم
js-credit-missing = لا يوجد مصدر للصورة
js-licence = الترخيص
js-alt = النص البديل
js-alt-hint = ما يظهر في الصورة لمن لا يراها
js-alt-missing = لا يوجد نص بديل
js-decorative = للزينة، بلا نص بديل
js-gallery-title = عنوان الألبوم
js-picture-not-stored = الصورة غير محفوظة في المكتبة
js-pictures-dropped = لم تُلصق الصور: تُرفع الصورة إلى المكتبة ثم تُدرج منها.
js-links-dropped = أُزيلت روابط لا تُقبل، وبقيت كلماتها.
js-pictures-and-links-dropped = لم تُلصق الصور، وأُزيلت روابط لا تُقبل وبقيت كلماتها.

## أدوار الأسماء
js-role-author = كاتب
js-role-photographer = مصوّر
js-role-translator = مترجم
js-role-editor = محرّر

## الحقول
js-field-kicker = العنوان التمهيدي
js-field-headline = العنوان
js-field-short_headline = العنوان القصير
js-field-deck = الموجز
js-field-slugline = الاسم المختصر
js-field-section = القسم
js-field-topics = الموضوعات
js-field-bylines = الأسماء
js-field-sources = المصدر
js-field-dateline = مكان الخبر
js-field-lead = الصورة الرئيسة
js-field-urgency = الأهمية
js-field-comments = التعليقات
js-field-ednote = ملاحظة تحريرية
js-field-channels = نصوص القنوات
js-field-channels-telegram = نص تيليغرام
js-field-channels-facebook = نص فيسبوك
js-field-channels-push = نص الإشعار
js-field-body = نص المادة
js-field-caption = شرح الصورة
js-field-alt = النص البديل
js-field-credit = مصدر الصورة
js-field-card = بطاقة المادة

## المدقّق
js-checker = المدقّق
js-severity-block = مانع
js-severity-warn = تنبيه
js-severity-hint = إرشاد
js-severities-block = موانع
js-severities-warn = تنبيهات
js-severities-hint = إرشادات
js-nothing-found = لا ملاحظات.
js-checker-unreachable = المدقّق غير متاح الآن.
js-why = لماذا؟
js-go-there = الانتقال إلى الموضع
js-ignore-once = تجاهل هذه المرة
js-checker-keys = F8 للملاحظة التالية، وAlt+Enter للتصحيح.
js-fixed = صُحّح
js-no-fix = لا تصحيح جاهز لهذه الملاحظة.
js-fix-outdated = تغيّر النص، فلم يُصحَّح.

## القوائم
js-sent = تم
js-quick-failed = تعذّر ذلك. لم يتغيّر شيء.
js-quick-no-line = الخط مقطوع، فلم يتغيّر شيء.
js-help-title = مفاتيح هذه الصفحة
js-move = نقل
js-move-hint = نقل: بالسحب، أو بمفتاحي السهم إلى أعلى وأسفل
js-moved-to = الموضع
js-passkey-none = هذا المتصفح لا يعرف مفاتيح المرور.
js-passkey-failed = لم يتم ذلك بمفتاح المرور.
