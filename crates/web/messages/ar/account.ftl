### الحساب الشخصي، والمستخدمون، والأدوار.

nav-account = حسابي
nav-people = المستخدمون
nav-roles = الأدوار
account-save = حفظ
people-role = الدور

account = حسابي
account-profile = الاسم واللغة
account-back = عودة إلى حسابي
password-old = كلمة المرور الحالية
password-old-wrong = كلمة المرور الحالية غير صحيحة.
password-change = تغيير كلمة المرور
password-change-ends = تنتهي بعده الجلسات على الأجهزة الأخرى.
devices = الأجهزة
device = الجهاز
device-this = هذا الجهاز
device-since = منذ
device-seen = آخر استعمال
device-end = إنهاء
devices-end = تسجيل الخروج من كل الأجهزة
devices-none = لا جلسات مفتوحة.

codes = رموز الدخول
codes-are-on = يُطلب رمز من التطبيق بعد كلمة المرور.
codes-are-off = تكفي كلمة المرور وحدها الآن. رمز من تطبيق يحمي الحساب إن عُرفت كلمة المرور.
codes-set-up = تهيئة الرموز
codes-keep = إدارة الرموز
codes-on = تشغيل الرموز
codes-off = إيقاف الرموز
codes-step-app = فتح تطبيق رموز على الهاتف، واختيار إضافة حساب.
codes-step-picture = توجيه الكاميرا إلى هذه الصورة.
codes-picture = صورة مربعة يقرؤها تطبيق الرموز
codes-typed = أو كتابة هذا السر في التطبيق:
codes-step-code = كتابة الرمز الذي يعرضه التطبيق الآن.
recovery = رموز الطوارئ
recovery-about = كل رمز يُستعمل مرة واحدة بدلًا من رمز التطبيق. لا تُعرض هذه الرموز مرة أخرى، ومكانها ورقة محفوظة بعيدًا عن الهاتف.
recovery-kept = حُفظت الرموز
recovery-renew = إصدار رموز طوارئ جديدة
recovery-left =
    { $count ->
        [zero] لم يبق من رموز الطوارئ شيء.
        [one] بقي رمز طوارئ واحد.
        [two] بقي رمزا طوارئ اثنان.
        [few] بقيت { $count } رموز طوارئ.
        [many] بقي { $count } رمز طوارئ.
       *[other] بقي { $count } رمز طوارئ.
    }

passkeys = مفاتيح المرور
passkeys-keep = إدارة مفاتيح المرور
passkeys-count =
    { $count ->
        [zero] لا مفتاح مرور لهذا الحساب. مفتاح المرور يغني عن كلمة المرور ورمز الدخول، ولا تنطلي عليه الصفحات المزيفة.
        [one] لهذا الحساب مفتاح مرور واحد.
        [two] لهذا الحساب مفتاحا مرور.
        [few] لهذا الحساب { $count } مفاتيح مرور.
        [many] لهذا الحساب { $count } مفتاح مرور.
       *[other] لهذا الحساب { $count } مفتاح مرور.
    }
passkeys-about = يُحفظ مفتاح المرور في الهاتف أو الحاسوب أو في مفتاح أمان، ويفتحه صاحبه بالبصمة أو الوجه أو رمز الجهاز. لا يعمل إلا في هذا الموقع.
passkeys-mine = المفاتيح المسجلة
passkeys-none = لا مفاتيح مسجلة بعد.
passkey-new = مفتاح جديد
passkey-name = اسم المفتاح
help-passkey-name = اسم يميّز الجهاز الذي حُفظ فيه المفتاح.
passkey-add = إضافة مفتاح مرور
passkey-needs-script = إضافة المفاتيح تحتاج إلى متصفح يشغّل البرامج النصية.
passkey-since = أُضيف
passkey-rename = تغيير الاسم
passkey-remove = حذف المفتاح
passkey-late = انتهت مهلة الطلب. تلزم المحاولة من جديد.
passkey-no-place = لا تعمل مفاتيح المرور إلا على عنوان الصحيفة وباتصال آمن.
refused-wrong-passkey = لم يُقبل مفتاح المرور.
refused-known-passkey = هذا المفتاح مسجل من قبل.
refused-too-many-passkeys = بلغ عدد المفاتيح حدّه الأعلى، وهو عشرون مفتاحًا.
said-passkey-added = أُضيف مفتاح المرور.
said-passkey-removed = حُذف مفتاح المرور، ولم يعد يفتح الحساب.

people-count =
    { $count ->
        [zero] لا أحد
        [one] مستخدم واحد
        [two] مستخدمان
        [few] { $count } مستخدمين
        [many] { $count } مستخدمًا
       *[other] { $count } مستخدم
    }
people-sections = الأقسام
people-state = الحالة
people-back = عودة إلى المستخدمين
people-address = رابط يُستعمل مرة واحدة
people-address-about = هذا رابط { $name }. لا يُعرض مرة أخرى، ويُرسل إلى صاحبه وحده.
person-active = مسموح
person-out = موقوف
person-codes = رموز
person-change-ends = عند تغيير الدور أو الأقسام تنتهي جلسات المستخدم.
invite = دعوة مستخدم
invite-go = إنشاء رابط الدعوة
invitations-open = روابط لم تُستعمل بعد
invitation-by = أنشأه { $name }
invitation-until = صالح حتى
invitation-revoke = إلغاء
person-access = الدخول
person-reset = إنشاء رابط عودة
person-reset-about = رابط العودة لمن فقد كلمة المرور أو الرموز: يضع به كلمة مرور جديدة، وتُلغى رموزه وجلساته.
person-block = إيقاف الحساب
person-unblock = السماح بالدخول

roles-back = عودة إلى الأدوار
role-new = دور جديد
role-name = اسم الدور
role-add = إضافة
role-about = ما يُحفظ هنا يسري فورًا على كل من له هذا الدور.
role-matrix = صلاحيات الدور
role-permission = الصلاحية
scope-none = لا
scope-own = مواده
scope-desk = قسمه
scope-all = الكل
may-see = الاطلاع على ما لم يُنشر
may-write = الكتابة ورفع الصور
may-direct = الإعادة والحذف والاستعادة والتكليف
may-ready = الاعتماد
may-publish = النشر والجدولة والعاجل
may-correct = تصحيح المنشور
may-embargo = حظر النشر والعلامة القانونية
may-withdraw = سحب المنشور
may-retract = سحب المادة نهائيًا
may-take-over = تسلّم المادة ممن يحرّرها
may-curate = ترتيب الصفحة الأولى
may-moderate = الإشراف على التعليقات
may-registry = الأسماء والموضوعات والكتّاب والمصادر
may-configure = إعدادات الصحيفة
may-users = المستخدمون
may-system = الأدوار وسجل العمليات وحالة النظام
everybody = كل الجلسات
everybody-about = عند الشك في تسرّب: يخرج الجميع فورًا، ويلزم كل واحد تسجيل الدخول من جديد.
everybody-end = تسجيل خروج الجميع

said-account-saved = حُفظ.
said-password-changed = تغيّرت كلمة المرور، وانتهت الجلسات الأخرى.
said-device-ended = انتهت الجلسة.
said-sessions-ended = انتهت جلسات المستخدم.
said-codes-off = أُوقفت الرموز.
said-invitation-revoked = أُلغي الرابط.
said-person-blocked = أُوقف الحساب، وانتهت جلساته.
said-person-unblocked = الدخول مسموح من جديد.
said-role-added = أُضيف الدور، ولا صلاحيات له بعد.
said-everybody-out = خرج الجميع.
