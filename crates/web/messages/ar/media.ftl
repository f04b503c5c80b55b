### مكتبة الوسائط: رفع الصور ووصفها والبحث عنها.

nav-media = مكتبة الوسائط
media-upload = رفع صور
media-upload-help = JPEG أو PNG أو WebP أو GIF، حتى 25 ميغابايت و50 مليون بكسل. يُزال مكان الالتقاط وكل بيانات آلة التصوير.
media-upload-send = رفع
media-uploading = رُفع { $percent }٪ من { $name }
media-upload-done = رُفعت { $name }
media-upload-failed = تعذّر رفع { $name }
media-search = بحث في الصور
media-mine = صوري وحدها
media-unused = غير المستعملة وحدها
media-none = لا صور بهذه الكلمات والشروط.
media-empty = المكتبة فارغة.
media-empty-help = تظهر هنا الصور بعد رفعها، ويبحث فيها بشرحها ومصدرها.
media-newest = الأحدث
media-older = صور أقدم
media-number = صورة { $n }
media-picture = صورة
media-back = عودة إلى المكتبة

media-processing = تُعدّ مقاساتها
media-failed = تعذّر إعداد مقاساتها
media-no-credit = بلا مصدر
media-no-alt = بلا نص بديل

focus = نقطة التركيز
focus-help = الموضع الذي يبقى ظاهرًا حين تُقتطع الصورة لمكان أضيق.
focus-top-left = أعلى اليسار
focus-top = الأعلى
focus-top-right = أعلى اليمين
focus-left = اليسار
focus-centre = الوسط
focus-right = اليمين
focus-bottom-left = أسفل اليسار
focus-bottom = الأسفل
focus-bottom-right = أسفل اليمين
focus-own = النقطة المختارة

media-caption = شرح الصورة
media-credit = مصدر الصورة
media-licence = الترخيص
media-alt = النص البديل
media-alt-help = ما يظهر في الصورة، لمن لا يراها.
media-decorative = للزينة، بلا نص بديل
media-save = حفظ

media-facts = عن الملف
media-file = اسم الملف
media-size = المقاس
media-pixels = { $width } × { $height } بكسل
media-kilobytes =
    { $n ->
        [zero] أقل من كيلوبايت
        [one] كيلوبايت واحد
        [two] كيلوبايتان
        [few] { $n } كيلوبايتات
        [many] { $n } كيلوبايتًا
       *[other] { $n } كيلوبايت
    }
media-at = وقت الرفع
media-owner = رفعها
media-failed-help = الصورة محفوظة، ولكن مقاساتها لم تكتمل.
media-remake = إعادة إعداد المقاسات

media-used = أين تُستعمل
media-used-nowhere = لا تستعملها أي مادة.
media-used-live = يراها القراء
media-used-desk = في المكتب
media-retire = استبعاد من المكتبة

said-picture-kept = حُفظت الصورة في المكتبة.
said-picture-kept-gps = حُفظت الصورة في المكتبة. كان فيها مكان التقاطها، وقد أُزيل.
said-picture-described = حُفظ وصف الصورة.
said-picture-retired = استُبعدت الصورة من المكتبة.
said-picture-remade = ستُعدّ مقاسات الصورة من جديد.

refused-picture-none = لم تُختر صورة.
refused-picture-heic = صيغة HEIC غير مقبولة. يلزم حفظ الصورة بصيغة JPEG ثم رفعها.
refused-picture-svg = الرسوم بصيغة SVG غير مقبولة لأنها قد تحمل برامج. يلزم حفظها بصيغة PNG.
refused-picture-foreign = هذا الملف ليس صورة بصيغة JPEG أو PNG أو WebP أو GIF.
refused-picture-too-long = الملف أكبر من 25 ميغابايت.
refused-picture-too-large = أبعاد الصورة أكبر من 50 مليون بكسل. يلزم تصغيرها.
refused-picture-damaged = الملف تالف أو ناقص. يلزم تصديره من جديد.
refused-picture-words = أحد النصوص أطول من المسموح.
refused-picture-in-use = الصورة مستعملة في مادة، فلا تُستبعد.
refused-uploads-too-many = ملفات كثيرة لم يكتمل رفعها. يلزم إتمامها أو الانتظار.
