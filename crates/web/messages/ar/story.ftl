### صفحة تحرير المادة.

story-editor = تحرير المادة
story-new = مادة جديدة
story-begin = بدء المادة
story-untitled = مادة بلا عنوان
story-save = حفظ
story-preview = معاينة
story-history = السجل
story-revision = النسخة { $n }
story-saved = حُفظت
story-behind = فيها ما لم يُنشر
story-words = نص المادة وعنوانها
story-card = البطاقة
story-findings = المدقّق
story-read-only = هذه المادة للقراءة فقط: تعديلها ليس من صلاحياتك.
story-kept = كُتب في هذه المادة ما لم يُحفظ:
story-open-kept = فتح ما كُتب
said-story-saved = حُفظت المادة.
said-story-merged = حُفظت المادة، وفيها ما حفظه غيرك.
story-not-saved =
    { $n ->
        [zero] لم تُحفظ المادة.
        [one] لم تُحفظ المادة، وفيها خطأ واحد يلزم تصحيحه.
        [two] لم تُحفظ المادة، وفيها خطآن يلزم تصحيحهما.
        [few] لم تُحفظ المادة، وفيها { $n } أخطاء يلزم تصحيحها.
        [many] لم تُحفظ المادة، وفيها { $n } خطأً يلزم تصحيحها.
       *[other] لم تُحفظ المادة، وفيها { $n } خطأ يلزم تصحيحها.
    }

story-state-draft = مسوّدة
story-state-submitted = قيد المراجعة
story-state-editing = قيد التحرير
story-state-ready = جاهزة للنشر
story-state-returned = مطلوب تعديل
story-state-spiked = مستبعدة
story-publication-live = منشورة
story-publication-withdrawn = مسحوبة
story-publication-retracted = مسحوبة نهائيًا

story-field-lang = اللغة
story-field-kicker = العنوان التمهيدي
story-field-headline = العنوان
story-field-short-headline = العنوان القصير
story-field-deck = الموجز
story-field-lead = الصورة الرئيسة
story-field-body = نص المادة
story-field-block = فقرة من النص
story-field-section = القسم
story-field-topics = الموضوعات
story-field-bylines = أسماء الكتّاب
story-field-sources = المصدر
story-field-dateline = مكان الخبر
story-field-urgency = درجة الأهمية، من 1 إلى 9
story-field-comments = التعليقات مفتوحة
story-field-slugline = اسم المادة في غرفة الأخبار
story-field-ednote = ملاحظة تحريرية
story-field-channels = نصوص القنوات
story-channel-telegram = نص تيليغرام
story-channel-facebook = نص فيسبوك
story-channel-push = نص الإشعار
story-lead-media = رقم الصورة في مكتبة الوسائط
story-lead-library = مكتبة الوسائط، وفيها رفع الصور
story-lead-caption = شرح الصورة
story-lead-credit = مصدر الصورة
story-lead-licence = الترخيص
story-lead-alt = النص البديل
story-lead-decorative = صورة للزينة لا تحتاج إلى نص بديل
story-one-a-line = كل اسم في سطر.
story-bylines-help = كل اسم في سطر، وبعده خط عمودي ثم الصفة إن لم يكن كاتبًا: مصوّر، مترجم، محرّر.
story-ednote-help = لا يراها القراء.
story-channels-help = حين يبقى فارغًا يؤخذ العنوان والموجز.
story-role-author = كاتب
story-role-photographer = مصوّر
story-role-translator = مترجم
story-role-editor = محرّر

story-wrong-empty = هذا الحقل لا يبقى فارغًا.
story-wrong-too-long = في الحقل { $found } من المحارف، والحد { $limit }.
story-wrong-section = لا قسم بهذا الاسم: { $what }
story-wrong-picture = لا صورة بهذا الرقم: { $what }
story-wrong-body = في النص ما لا يمكن حفظه: { $what }
story-wrong-urgency = درجة الأهمية من 1 إلى 9.

story-plain-fence = السطر { $line }: لا إطار بهذا الاسم: { $what }
story-plain-open = السطر { $line }: إطار بلا نهاية، ونهايته سطر فيه ثلاث نقطتين.
story-plain-line = السطر { $line }: لا مكان لهذا السطر في الإطار: { $what }
story-plain-value = السطر { $line }: قيمة لا تصلح هنا: { $what }
story-plain-link = السطر { $line }: رابط لا يصلح: { $what }
story-plain-mark = السطر { $line }: علامة فُتحت ولم تُغلق: { $what }
story-plain-escape = السطر { $line }: لا معنى للشرطة المائلة قبل { $what }

story-plain-help = طريقة كتابة النص
story-plain-paragraphs = بين الفقرة والتي تليها سطر فارغ.
story-plain-heading-form = ## عنوان داخلي
story-plain-heading = عنوان داخل النص
story-plain-quote-form = > الكلام المنقول
story-plain-quote = اقتباس، وقائله في السطر التالي بعد شرطة طويلة
story-plain-list-form = - بند
story-plain-list = قائمة، أو مرقّمة حين يبدأ السطر برقم ونقطة
story-plain-strong-form = **بارز** و*مؤكد*
story-plain-strong = كلمات بارزة أو مؤكدة
story-plain-link-form = [نص الرابط](العنوان)
story-plain-link-help = رابط
story-plain-verse-form = ::: شعر
story-plain-verse = أبيات، كل شطر أو بيت في سطر، وبعدها سطر فيه العلامة وحدها. ومثلها: نص مقدس
story-plain-picture-form = ::: صورة
story-plain-picture = صورة برقمها وشرحها ومصدرها ونصها البديل، كل منها في سطر. ومثلها: ألبوم
story-plain-card-form = ::: تضمين
story-plain-card = بطاقة لما في موقع آخر: الرابط والعنوان والمصدر
story-plain-table-form = ::: جدول
story-plain-table = صفوف، وبين الخلايا خط عمودي
story-plain-escape-form = \*
story-plain-escape-help = الشرطة المائلة تُبقي العلامة بعدها كما هي

story-conflict-title = تعديلان في الموضع نفسه
story-conflict-help = لم يُحفظ شيء بعد: عدّل غيرك المواضع الآتية قبلك. يلزم اختيار لكل موضع.
story-conflict-mine = ما كتبتُه
story-conflict-theirs = ما حفظه غيري
story-conflict-gone = محذوف
story-conflict-keep-mine = إبقاء ما كتبتُه
story-conflict-keep-theirs = إبقاء ما حفظه غيري
story-conflict-keep-both = إبقاء الاثنين
story-conflict-before = كيف كان
story-conflict-save = حفظ الاختيار

story-with-you = { $name } يحرّر معك
story-why = السبب
story-nothing-found = لا ملاحظات.
story-severity-block = موانع
story-severity-warn = تنبيهات
story-severity-hint = إرشادات
story-fix = استبدال: { $text }
story-fix-signs = تصحيح العلامات
story-fix-remove = حذف
story-fix-all =
    { $n ->
        [zero] لا تصحيح مؤكد
        [one] تصحيح واحد مؤكد
        [two] تصحيحان مؤكدان
        [few] { $n } تصحيحات مؤكدة
        [many] { $n } تصحيحًا مؤكدًا
       *[other] { $n } تصحيح مؤكد
    }
story-fixed-note = تصحيح الكل بالمدقّق
said-story-fixed = صُحّح ما لا شك فيه، وحُفظت المادة.
said-story-nothing-to-fix = لا تصحيح مؤكد في النسخة المحفوظة.
story-rule-C03 = العنوان نفسه في مادة نُشرت هذا الأسبوع، رقمها { $number }.
story-rule-C03-why = العنوان المكرر في أسبوع واحد يخلط المادتين على القارئ وفي نتائج البحث.

story-back = العودة إلى المادة
story-history-title = نسخ المادة
story-chain-sound = سلسلة النسخ سليمة: لم تتغيّر نسخة بعد حفظها.
story-chain-broken = سلسلة النسخ مقطوعة: تغيّرت نسخة بعد حفظها أو حُذفت.
story-history-number = النسخة
story-history-what = ما حدث
story-history-who = من
story-history-when = متى
story-history-print = البصمة
story-history-acts = ما يمكن عمله
story-history-live = ما يراه القراء
story-history-head = الأحدث
story-history-changes = ما تغيّر في النسخة { $n }
story-history-since = ما تغيّر منذ النسخة { $n }
story-history-restore = استعادة النسخة { $n }
story-from-revision = من النسخة { $n }
said-story-restored = استُعيدت النسخة.
story-kind-file = وصول
story-kind-save = حفظ
story-kind-restore = استعادة
story-kind-revert = استعادة
story-kind-update = تحديث
story-kind-correction = تصحيح
story-kind-clarification = توضيح
story-diff-title = مقارنة النسخ
story-diff-gone = حُذف:
story-diff-new = أُضيف:
story-diff-same = النسختان متماثلتان.
story-block-paragraph = فقرة
story-block-heading = عنوان داخلي
story-block-quote = اقتباس
story-block-list = قائمة
story-block-verse = شعر
story-block-scripture = نص مقدس
story-block-image = صورة
story-block-gallery = ألبوم صور
story-block-embed = بطاقة
story-block-table = جدول
story-field-caption = شرح الصورة
story-field-alt = النص البديل
story-field-credit = مصدر الصورة
story-field-channels-telegram = نص تيليغرام
story-field-channels-facebook = نص فيسبوك
story-field-channels-push = نص الإشعار
story-field-title = العنوان فوق الجدول أو الألبوم أو البطاقة
refused-save-late = وصل هذا الحفظ بعد حفظ أحدث منه من الصفحة نفسها، فبقي الأحدث.
story-notes = ما قيل للقرّاء
