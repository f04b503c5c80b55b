### قوائم المكتب: عملي، ولوحة التحرير، وكل المواد.

mine-title = عملي
mine-returned = أعيدت للتعديل
mine-given = مسندة إليّ
mine-draft = مسوّداتي
mine-submitted = أرسلتها للمراجعة
mine-editing = قيد التحرير
mine-ready = جاهزة للنشر
mine-elsewhere = موادّي لدى غيري
mine-out = نُشرت أخيرًا
mine-empty = لا عمل ينتظر الآن.
mine-empty-help = تظهر هنا المواد المسندة إليك وما تكتبه من مواد، وما أعيد منها للتعديل أولًا.
mine-reads-nothing = لا تشمل صلاحياتك قراءة المواد. أماكن عملك في القائمة الجانبية.

board-empty = لا شيء هنا.
board-all = عرض الكل
board-many = { $n } فأكثر
board-spiked =
    { $n ->
        [zero] لا مواد مستبعدة
        [one] مادة واحدة مستبعدة
        [two] مادتان مستبعدتان
        [few] { $n } مواد مستبعدة
        [many] { $n } مادة مستبعدة
       *[other] { $n } مادة مستبعدة
    }

list-new = مادة جديدة
list-reason = السبب:
list-owner = بدأها:
list-assignee = مسندة إلى:
list-changed = آخر تعديل:
list-newer = تعديلات لم تُنشر
list-legal = مراجعة قانونية
list-breaking = عاجل
list-publish-at = موعد النشر:
list-embargo-until = يُرفع الحظر في:
list-expires-at = موعد السحب:
list-first-published = وقت النشر:
list-pages = صفحات القائمة
list-older = أقدم
list-newest = الأحدث
list-building = يجري بناء فهرس البحث، وقد لا تظهر كل المواد الآن. أما التصفية من دون كلمات فتعرض المواد كلها.
list-none = لا مواد توافق هذا الاختيار.
list-none-help = يفيد حذف كلمة أو توسيع المدة أو مسح الاختيار كله.
list-empty = لا مواد بعد.
list-empty-help = تظهر هنا كل مادة تُكتب في المكتب أو تُستورد.

filter-q = كلمات من المادة
filter-more = اختيار أدق
filter-section = القسم
filter-copy = حالة التحرير
filter-publication = حالة النشر
filter-time = المواعيد
filter-person = الكاتب أو المسندة إليه
filter-me = أنا
filter-from = عُدّلت من يوم
filter-to = حتى يوم
filter-all = الكل
filter-show = عرض
filter-clear = مسح الاختيار

keys-next = التالي
keys-before = السابق
keys-open = فتح
keys-search = بحث
mine-tasks = تنتظر قرارك
