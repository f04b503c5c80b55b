### أسماء الحالات، كما تظهر في كل صفحة من صفحات المكتب.

copy-draft = مسوّدة
copy-submitted = قيد المراجعة
copy-editing = قيد التحرير
copy-ready = جاهزة للنشر
copy-returned = مطلوب تعديل
copy-spiked = مستبعدة

publication-none = غير منشورة
publication-live = منشورة
publication-withdrawn = مسحوبة
publication-retracted = مسحوبة نهائيًا

time-scheduled = مجدولة
time-embargoed = تحت حظر النشر
time-expiring = لها موعد سحب
