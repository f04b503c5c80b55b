### ترتيب الصفحة الأولى وصفحات الأقسام.

nav-front = الصفحة الأولى
front-title = ترتيب الصفحة الأولى
front-home = الصفحة الأولى
front-pages = الصفحات التي تُرتَّب
front-top = المادة الرئيسية وما يجاورها
front-lead = المادة الرئيسية
front-second = بجانبها، الموضع { $n }
front-pinned = مثبّتة في الأعلى، الموضع { $n }
front-in-row = صف القسم، الموضع { $n }
front-place = الموضع
front-auto = تلقائي
front-empty = لا مادة في هذا الموضع
front-how = يُغيَّر ترتيب المواد بأرقام المواضع. الموضع الفارغ يملؤه النظام بحسب الأهمية ثم الأحدث، ومسح الرقم يعيد الموضع إلى الملء التلقائي.
front-offered = مواد منشورة
front-seek = بحث بالكلمات أو برقم المادة
front-find = بحث
front-to = الموضع الجديد
front-nowhere = بلا موضع
front-nothing-offered = لا مواد بهذه الكلمات.
front-number = رقم { $n }
front-save = حفظ الترتيب
front-preview = معاينة
front-history = سجل الترتيب
front-back = عودة إلى الترتيب
front-version = الترتيب { $n }
front-in-force = المعمول به
front-all-auto = كل المواضع تلقائية.
front-restore = استعادة هذا الترتيب
front-never = لم تُرتَّب هذه الصفحة بعد، فالنظام يملؤها كلها.
front-breaking = شريط العاجل
front-breaking-mark = عاجل
front-breaking-until = ينتهي في
front-breaking-story = رقم المادة المنشورة
front-breaking-set = وضعها في الشريط
front-breaking-end = إنهاء العاجل الآن
older = الأقدم

said-front-saved = حُفظ الترتيب، وهو الآن أمام القرّاء.
said-front-restored = استُعيد الترتيب السابق.

wrong-empty = هذه الخانة لا تُترك فارغة.
wrong-long =
    { $found ->
        [zero] النص أطول من المسموح، وهو { $limit }.
        [one] النص أطول من المسموح، وهو { $limit }.
        [two] النص أطول من المسموح، وهو { $limit }.
        [few] في النص { $found } أحرف، والمسموح { $limit }.
        [many] في النص { $found } حرفًا، والمسموح { $limit }.
       *[other] في النص { $found } حرف، والمسموح { $limit }.
    }

refused-frozen = النشر مجمَّد الآن. تعيد إدارة النظام فتحه.
refused-not-live = المادة { $story } ليست منشورة، ولا يوضع في الصفحة إلا المنشور.
refused-other-section = المادة { $story } من قسم آخر، وهذا الموضع لمواد قسمه.
refused-twice = المادة { $story } وُضعت في موضعين.
refused-no-slot = لا موضع بهذا الاسم: { $what }.
refused-no-place = رقم الموضع خارج المواضع المتاحة.
refused-no-story = يلزم رقم مادة منشورة.
