### غرفة النظام.

nav-system = النظام
sys-health = حالة النظام
sys-alarms = الإنذارات
sys-alarms-open = إنذارات مفتوحة
sys-audit = سجل العمليات
sys-changes = تغييرات في السجل
sys-disk = المساحة الخالية على القرص
sys-disk-free = { $free } غيغابايت، { $share }٪ من القرص
sys-jobs = الأعمال المنتظرة
sys-database = قاعدة البيانات
sys-waiting = طلبات تنتظر قاعدة البيانات
sys-live = مواد منشورة
sys-lag = تغييرات لم يلحق بها البحث
sys-jobs-waiting = أعمال منتظرة
sys-jobs-failed = أعمال تعثّرت
sys-scripts = برامج الصفحات
sys-version = إصدار النظام
sys-next = العمل التالي
sys-yes = موجودة
sys-no = غير موجودة
sys-freeze = تجميد النشر
sys-freeze-what = لا يخرج شيء جديد إلى القرّاء حتى يُرفع التجميد. السحب يبقى ممكنًا.
sys-is-frozen = النشر مجمَّد
sys-reason = السبب
sys-thaw = رفع التجميد
sys-wrong-reason = يلزم ذكر السبب في سطر واحد.
sys-actor = من
sys-action = العملية
sys-subject = على ماذا
sys-at = متى
sys-detail = التفاصيل
sys-filter = تصفية
sys-export = تصدير جدول
sys-retry = إعادة المحاولة الآن
sys-failed = تعثّر
sys-attempts =
    { $n ->
        [zero] بلا محاولة
        [one] محاولة واحدة
        [two] محاولتان
        [few] { $n } محاولات
        [many] { $n } محاولة
       *[other] { $n } محاولة
    }

said-sys-frozen = جُمِّد النشر.
said-sys-thawed = رُفع التجميد.
said-sys-retried = سيُعاد العمل الآن.

alarm-open = إنذارات مفتوحة
alarm-past = إنذارات عولجت
alarm-none = لا إنذارات مفتوحة.
alarm-clear = عولج
alarm-story = المادة
alarm-due = الموعد
alarm-raised = وقت الإنذار
alarm-cleared-by = عالجه
alarm-late =
    { $minutes ->
        [zero] تأخر «{ $job }» عن موعده قليلًا.
        [one] تأخر «{ $job }» دقيقة عن موعده.
        [two] تأخر «{ $job }» دقيقتين عن موعده.
        [few] تأخر «{ $job }» { $minutes } دقائق عن موعده.
        [many] تأخر «{ $job }» { $minutes } دقيقة عن موعده.
       *[other] تأخر «{ $job }» { $minutes } دقيقة عن موعده.
    }
alarm-not-out = لم تخرج مادة مجدولة في موعدها.
alarm-job-failed = تعثّر «{ $job }» مرات متتالية.
job-go-out = نشر مادة مجدولة
job-expire = سحب مادة في موعدها
job-end-breaking = إنهاء العاجل
job-make-renditions = إعداد مقاسات صورة
job-sweep-pictures = ترتيب الصور المتروكة
job-sweep = ترتيب الجلسات المنتهية
job-forget-writers = محو بصمات المعلّقين

said-alarm-cleared = سُجِّل أن الإنذار عولج.

did-add-role = أضاف دورًا
did-allow-word = رفع كلمة من القائمة
did-arrange-front = رتّب صفحة
did-assign = كلّف بمادة
did-ban-word = أضاف كلمة إلى القائمة
did-ban-writer = حظر معلّقًا
did-change-password = غيّر كلمة المرور
did-change-person = غيّر بيانات شخص
did-change-profile = غيّر ملفه
did-clear-alarm = عالج إنذارًا
did-clear-comment = أعاد تعليقًا إلى الانتظار
did-close-task = أغلق مهمة
did-confirm = أكّد هويته
did-describe-picture = وصف صورة
did-disable-codes = أوقف رموز الدخول
did-drop-author = حذف كاتبًا
did-drop-job = حذف عملًا منتظرًا
did-drop-name = حذف اسمًا
did-drop-page = حذف صفحة
did-drop-redirect = حذف تحويل عنوان
did-drop-section = حذف قسمًا
did-drop-source = حذف مصدرًا
did-enable-codes = فعّل رموز الدخول
did-end-breaking = أنهى العاجل
did-end-every-session = أنهى كل الجلسات
did-end-hold = رفع الإيقاف القانوني
did-end-sessions = أنهى جلسات شخص
did-expire = سحب مادة في موعدها
did-freeze = جمّد النشر
did-go-out = نشر مادة مجدولة
did-hold = أوقف مادة قانونيًا
did-invite = دعا شخصًا
did-join = انضم
did-judge-comment = حكم على تعليق
did-judge-comments = حكم على تعليقات
did-keep-names = أضاف أسماء
did-keep-picture = حفظ صورة
did-land = بدأ مادة
did-lift-ban = رفع الحظر عن معلّق
did-lift-embargo = رفع حظر النشر
did-make-ready = أجاز مادة للنشر
did-merge-topics = دمج موضوعين
did-new-section = أضاف قسمًا
did-offer-setup = عرض عنوان التأسيس
did-publish = نشر مادة
did-remake-picture = أعاد إعداد صورة
did-rename-topic = غيّر اسم موضوع
did-renew-recovery-codes = جدّد رموز الاستعادة
did-reply-as-staff = ردّ باسم التحرير
did-republish = نشر تعديلًا
did-request-retraction = طلب سحبًا نهائيًا
did-reset-access = أعاد فتح حساب
did-restore = استعاد مادة
did-retire-picture = أبعد صورة
did-retract = سحب مادة نهائيًا
did-retry-job = أعاد عملًا
did-return = أعاد مادة إلى كاتبها
did-revise = عدّل مادة منشورة
did-revoke-invitation = ألغى دعوة
did-save = حفظ نسخة
did-save-author = حفظ كاتبًا
did-save-role = حفظ دورًا
did-save-section = حفظ قسمًا
did-save-source = حفظ مصدرًا
did-schedule = جدول مادة
did-set-breaking = ضبط العاجل
did-set-embargo = حظر نشر مادة
did-set-expiry = ضبط موعد السحب
did-set-redirect = حوّل عنوانًا
did-settle-date = حدّد تاريخ مادة
did-sign-in = دخل
did-sign-out = خرج
did-spike = استبعد مادة
did-stay-in = أبقى مادة مجدولة دون نشر
did-submit = أرسل مادة للمراجعة
did-take-up = بدأ تحرير مادة
did-thaw = رفع التجميد
did-unschedule = ألغى جدولة مادة
did-withdraw = سحب مادة
