### استيراد أرشيف من نظام آخر.

sys-imports = استيراد أرشيف
import-bring = إحضار الملف
import-bring-what = يُرفع من المتصفح ويُستأنف إن انقطع الخط، أو يُنسخ إلى المجلد:
import-choose = ملف التصدير
import-send = رفع
import-new = استيراد جديد
import-no-files = لا ملفات بعد. يبدأ الاستيراد بإحضار ملف.
import-file = الملف
import-file-size = { $name } ({ $n } كيلوبايت)
import-format = نوع الأرشيف
import-format-auto = يُعرف من الملف
import-format-wordpress = ووردبريس
import-format-ghost = غوست
import-format-blogger = بلوغر
import-format-ninjs = ninjs
import-format-newsml = NewsML-G2
import-format-nitf = NITF
import-format-feed = خلاصة أخبار
import-format-rss = خلاصة RSS
import-format-atom = خلاصة Atom
import-format-json-feed = خلاصة JSON
import-format-html = صفحات محفوظة
import-format-warraq = تصدير ورّاق
import-base_url = عنوان الموقع القديم
import-base_url-help = يُكمَّل به كل رابط ناقص، مثل https://example.org
import-types = أنواع أخرى من منشورات ووردبريس تُعد مواد
import-types-help = بينها فاصلة، مثل news,report. يذكر تقرير التجربة ما في الأرشيف منها.
import-section = قسم المواد التي لا تذكر قسمًا
import-pictures = الصور
import-dry = تجربة فقط، ولا يُكتب شيء
import-start = بدء
import-runs = عمليات الاستيراد
import-is-dry = تجربة
import-dry-what = هذه تجربة: الأعداد كما ستكون، ولم يُكتب شيء.
import-state-waiting = في الانتظار
import-state-running = جارٍ
import-state-done = انتهى
import-state-failed = توقّف
import-found =
    { $n ->
        [zero] لا عناصر
        [one] عنصر واحد
        [two] عنصران
        [few] { $n } عناصر
        [many] { $n } عنصرًا
       *[other] { $n } عنصر
    }
import-refused =
    { $n ->
        [zero] لم يُرفض شيء
        [one] رُفض واحد
        [two] رُفض اثنان
        [few] رُفض { $n }
        [many] رُفض { $n }
       *[other] رُفض { $n }
    }
import-progress = قُرئ { $n }٪
import-pace =
    { $n ->
        [zero] { $rate } في الثانية
        [one] { $rate } في الثانية، وتبقى دقيقة تقريبًا
        [two] { $rate } في الثانية، وتبقى دقيقتان تقريبًا
        [few] { $rate } في الثانية، وتبقى { $n } دقائق تقريبًا
        [many] { $rate } في الثانية، وتبقى { $n } دقيقة تقريبًا
       *[other] { $rate } في الثانية، وتبقى { $n } دقيقة تقريبًا
    }
import-table = ما وُجد في الأرشيف وما آل إليه
import-what = ماذا
import-col-found = وُجد
import-col-landed = دخل
import-col-known = كان هنا
import-col-refused = رُفض
import-sum = المجموع
import-kind-story = المواد
import-kind-page = الصفحات
import-kind-comment = التعليقات
import-kind-author = الكتّاب
import-kind-section = الأقسام
import-kind-topic = الموضوعات
import-kind-picture = الصور
import-kind-other = غير ذلك
import-report = التقرير الكامل
import-here = وصلت
import-expected = منتظرة
import-failed = لم تصل
import-retry = إعادة طلب الصور
import-wrong-file = يلزم اختيار ملف من القائمة.
import-wrong-format = لم يُعرف نوع الأرشيف من الملف. يلزم اختياره.
import-wrong-base = يبدأ العنوان بـ https:// أو http://
said-import-brought = وصل الملف.
said-import-begun = بدأ الاستيراد.
said-import-retried = ستُطلب الصور مرة أخرى.
refused-import-none = لم يُختر ملف.
