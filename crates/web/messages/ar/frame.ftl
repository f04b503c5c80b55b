### ما يحيط بكل صفحة من صفحات المكتب، وما يقال حين يتعذّر شيء.

brand = ورّاق
skip = تخطٍّ إلى المحتوى
rail = أماكن المكتب
sign-out = تسجيل الخروج
back-to-desk = عودة إلى المكتب
number = { $n }

nav-home = المكتب
nav-board = لوحة التحرير
nav-stories = المواد

role-owner = المالك
role-admin = مدير النظام
role-managing-editor = مدير التحرير
role-publisher = محرّر النشر
role-desk-editor = رئيس القسم
role-moderator = مشرف التعليقات
role-writer = محرّر
role-correspondent = مراسل

fault-title = تعذّر إتمام الطلب
fault-kept = ما كتبته محفوظ في هذه الصفحة. لا تغلقها، ثم أرسله مرة أخرى.
fault-door = إثبات الهوية في نافذة أخرى
fault-again = إرسال مرة أخرى
fault-typed = ما كتبته
fault-not-found = لا شيء في هذا العنوان.
fault-other-verb = لا يُفتح هذا العنوان بهذه الطريقة.
fault-sign-in = انتهت الجلسة. يلزم تسجيل الدخول.
fault-confirm = يلزم تأكيد الهوية بكلمة المرور قبل هذه الخطوة.
fault-forbidden = هذه الخطوة ليست من صلاحياتك.
fault-elsewhere = أُرسل الطلب من خارج صفحات المكتب، فرُفض. تلزم إعادة المحاولة من الصفحة نفسها.
fault-bad-request = تعذّرت قراءة ما أُرسل.
fault-conflict = غيّر شخص آخر الشيء نفسه قبل قليل. تلزم إعادة فتح الصفحة ثم المحاولة من جديد.
fault-too-large = ما أُرسل أكبر من المسموح.
fault-too-often =
    { $seconds ->
        [zero] محاولات كثيرة. الإعادة ممكنة الآن.
        [one] محاولات كثيرة. الإعادة ممكنة بعد ثانية واحدة.
        [two] محاولات كثيرة. الإعادة ممكنة بعد ثانيتين.
        [few] محاولات كثيرة. الإعادة ممكنة بعد { $seconds } ثوانٍ.
        [many] محاولات كثيرة. الإعادة ممكنة بعد { $seconds } ثانية.
       *[other] محاولات كثيرة. الإعادة ممكنة بعد { $seconds } ثانية.
    }
fault-busy = قاعدة البيانات مشغولة الآن. لم يُحفظ شيء، وتمكن الإعادة بعد قليل.
fault-disk-full = امتلأ القرص، ولم يُحفظ شيء. يلزم إخلاء مساحة.
fault-read-only = قاعدة البيانات للقراءة فقط الآن، ولم يُحفظ شيء.
fault-broken = حدث خلل في النظام، ولم يُحفظ شيء. سُجّل الخلل.

refused-wrong-state = حالة المادة لا تسمح بهذه الخطوة.
refused-barred = في المادة مانع من النشر يلزم حلّه أولًا.
refused-future = هذا الوقت لم يأت بعد.
refused-no-section = لا قسم بهذا الاسم.
refused-comments-closed = التعليقات مغلقة.
refused-no-parent = لا يمكن الرد على هذا التعليق.
refused-no-site = لم تُضبط إعدادات الصحيفة بعد.
frozen = النشر مجمَّد.
