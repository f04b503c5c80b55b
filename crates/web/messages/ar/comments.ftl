### التعليقات: قائمة المراجعة، الردود، قوائم الكلمات، حظر الكتّاب.

nav-comments = التعليقات
comments-pending = بانتظار المراجعة
comments-approved = التعليقات المنشورة
comments-rejected = التعليقات المرفوضة
comments-spam = التعليقات المزعجة
comments-chip-pending = بانتظار المراجعة
comments-chip-approved = منشورة
comments-chip-rejected = مرفوضة
comments-chip-spam = مزعجة
comments-number = { $n }
comments-many = أكثر من { $n }
comments-states = حالات التعليقات
comments-pages = صفحات القائمة
comments-all = التعليقات كلها
comments-newest = الأحدث
comments-older = الأقدم
comments-nothing-waits = لا تعليق ينتظر المراجعة
comments-nothing = لا تعليقات هنا
comments-not-edited = لا تُحرَّر تعليقات القرّاء ولا ردود التحرير: تُنشر كما كُتبت، أو لا تُنشر.
comments-ticked = المحدد:
comments-close = إغلاق باب التعليق
comments-open = فتح باب التعليق
comments-key-approve = نشر
comments-key-reply = رد
comments-key-reject = رفض
comments-key-spam = مزعج
comments-key-next = التالي
comments-key-before = السابق

comment-do-approved = نشر
comment-do-rejected = رفض
comment-do-spam = مزعج
comment-do-pending = إعادة إلى المراجعة
comment-not-spam = ليس مزعجًا
comment-spam-copies =
    { $n ->
        [zero] إزالة النسخ
        [one] إزالة النسخة
        [two] إزالة النسختين
        [few] إزالة النسخ الـ{ $n }
        [many] إزالة النسخ الـ{ $n }
       *[other] إزالة النسخ الـ{ $n }
    }
comment-with-copies = مع النسخ المطابقة
comment-undo = تراجع
comments-moved =
    { $n ->
        [zero] لم يتغيّر شيء.
        [one] شمل القرار تعليقًا واحدًا.
        [two] شمل القرار تعليقين.
        [few] شمل القرار { $n } تعليقات.
        [many] شمل القرار { $n } تعليقًا.
       *[other] شمل القرار { $n } تعليق.
    }
comment-tick = تحديد تعليق { $name }
comment-on = على:
comment-answers = ردّ على { $name }
comment-shown = عرضه في الموقع
comment-staff = من فريق التحرير
comment-history-help = خلال يوم واحد: لا تُحفظ عناوين القرّاء ولا توضع لهم علامات.
comment-nth-1 = أول تعليق
comment-nth-2 = تعليقه الثاني
comment-nth-3 = تعليقه الثالث
comment-nth-4 = تعليقه الرابع
comment-nth-5 = تعليقه الخامس
comment-nth-6 = تعليقه السادس
comment-nth-7 = تعليقه السابع
comment-nth-8 = تعليقه الثامن
comment-nth-9 = تعليقه التاسع
comment-nth-10 = تعليقه العاشر
comment-nth = تعليقه رقم { $n }
comment-accepted =
    { $n ->
        [zero] لم يُقبل له تعليق
        [one] قُبل له تعليق واحد
        [two] قُبل له تعليقان
        [few] قُبلت له { $n } تعليقات
        [many] قُبل له { $n } تعليقًا
       *[other] قُبل له { $n } تعليق
    }
comment-links =
    { $n ->
        [zero] لا روابط
        [one] رابط واحد
        [two] رابطان
        [few] { $n } روابط
        [many] { $n } رابطًا
       *[other] { $n } رابط
    }
comment-copies =
    { $n ->
        [zero] لا نسخ مطابقة
        [one] نسخة واحدة
        [two] نسختان مطابقتان
        [few] { $n } نسخ مطابقة
        [many] { $n } نسخة مطابقة
       *[other] { $n } نسخة مطابقة
    }
comment-likely-spam = مزعج غالبًا
comment-comma = {"، "}
comment-reason-link = فيه رابط
comment-reason-repeat = نص مكرر
comment-reason-flood = تعليقات كثيرة من كاتب واحد
comment-reason-name = اسم مريب
comment-reason-staff = اسم يشبه اسمًا في فريق التحرير
comment-reason-word = كلمة من قائمة المراجعة
comment-banned = كاتبه محظور
comment-decided-by = القرار: { $name }
comment-decided-by-list = رفضته قائمة الحظر

comment-reply = ردّ
comment-reply-label = رد على { $name }
comment-reply-help = يظهر الرد فورًا باسمك وعليه علامة فريق التحرير، ولا يُحرَّر بعد نشره.
comment-reply-help-pending = يُنشر التعليق مع الرد. يظهر الرد باسمك وعليه علامة فريق التحرير، ولا يُحرَّر بعد نشره.
comment-reply-not = إلغاء
comment-reply-send = نشر الرد

said-comment-pending = عاد التعليق إلى المراجعة.
said-comment-approved = نُشر التعليق.
said-comment-rejected = رُفض التعليق.
said-comment-spam = نُقل التعليق إلى المزعج.
said-comment-moved-before = لم يتغيّر شيء: سبق القرار في هذا التعليق.
said-comment-none-ticked = لم يُحدَّد أي تعليق.
said-comment-undone = أُلغي القرار الأخير.
said-comment-cleared = لم يعد التعليق مشتبهًا فيه، وما زال بانتظار المراجعة.
said-comment-answered = نُشر الرد.
said-comments-opened = فُتح باب التعليق.
said-comments-closed = أُغلق باب التعليق.
refused-reply-empty = الرد فارغ.
refused-reply-long = الرد أطول من 4000 حرف.

writer-ban = حظر الكاتب
ban-term = المدة
ban-hour = ساعة
ban-day = يوم
ban-week = 7 أيام
ban-month = 30 يومًا
ban-reason = السبب
ban-help = يشمل الحظر شبكة الكاتب، ويُخبَر به حين يعلّق. لا يُحفظ عنوانه، وتُنسى علامته بعد ستة أيام.
bans-title = الكتّاب المحظورون
bans-help = لا تُحفظ عناوين القرّاء، بل بصمة لا يُستعاد منها العنوان، وتُمحى بانتهاء مدة الحظر.
bans-none = لا أحد محظور الآن
ban-name = وقّع باسم
ban-actor = حظره
ban-since = منذ
ban-until = حتى
ban-lift = رفع الحظر
said-writer-banned = حُظر الكاتب.
said-ban-lifted = رُفع الحظر.
refused-banned = هذا الكاتب محظور الآن.
refused-writer-forgotten = مضت ستة أيام على التعليق ونُسيت علامة كاتبه، فلا يمكن حظره.
refused-reason-long = السبب أطول من 200 حرف.

words-title = قوائم الكلمات
words-help = تُعرف الكلمة وإن غُيّر رسمها: بالتطويل أو التشكيل أو تكرار الحروف أو الفصل بينها أو بحروف شبيهة، ومع السوابق واللواحق. ولا تُعدّ جزءًا من كلمة أخرى.
words-add-title = إضافة كلمات
words-field = كلمة أو عبارة في كل سطر
words-action = ما يحدث للتعليق
words-hold = يوقف للمراجعة مع تمييز الكلمة
words-reject = يُرفض فور وصوله، ولا يُخبَر كاتبه
words-add = إضافة
words-hold-title = قائمة المراجعة
words-reject-title = قائمة الحظر
words-none = القائمة فارغة
words-remove = إزالة
words-try-title = تجربة القوائم
words-try-field = نص للتجربة
words-try = بحث عن الكلمات
words-found =
    { $n ->
        [zero] لم توجد كلمة من القوائم.
        [one] وُجدت كلمة واحدة.
        [two] وُجدت كلمتان.
        [few] وُجدت { $n } كلمات.
        [many] وُجدت { $n } كلمة.
       *[other] وُجدت { $n } كلمة.
    }
said-word-added = أُضيفت الكلمات.
said-word-removed = أُزيلت الكلمة.
refused-no-word = لا بد من كلمة فيها حرفان متتاليان على الأقل.
refused-word-long = الكلمة أطول من 60 حرفًا.
