### خطوات المادة: من المسودة إلى النشر، وما يمنع خطوة منها.

refused-copy-state = موضع المادة في التحرير لا يسمح بهذه الخطوة.
refused-legal = المادة موقوفة قانونيًا، فلا تُنشر.
refused-embargoed = على المادة حظر نشر لم ينته. الجدولة لما بعد نهايته ممكنة.
refused-blocked = وجد المدقّق ما يمنع النشر. يلزم تصحيحه، أو تجاوزه مع ذكر السبب.
refused-unchecked = حُفظت نسخة أحدث من النسخة التي دُقّقت. تلزم إعادة فتح الصفحة ثم المحاولة من جديد.
refused-second-person = يلزم شخص ثانٍ لهذه الخطوة: لا ينشر أحد وحده ما كتبه، ولا يوافق على ما طلبه.
refused-kind-needed = تغيّر في المادة ما يهم القراء. يلزم اختيار تحديث أو تصحيح أو توضيح، وكتابة ما يُقال لهم.
refused-nothing-new = القراء يرون أحدث نسخة من المادة.
refused-past = هذا الوقت مضى.
refused-order = وقت انتهاء المادة يسبق وقت نشرها.
refused-not-scheduled = المادة غير مجدولة.
refused-no-task = هذه المهمة أُغلقت، أو لا وجود لها.
refused-no-person = لا أحد بهذا الرقم في غرفة الأخبار.
refused-no-revision = لا نسخة بهذا الرقم.
refused-no-reason = يلزم ذكر السبب، في 600 حرف على الأكثر.
refused-no-public-text = يلزم نص للقراء، في 600 حرف على الأكثر.
refused-no-time = يلزم وقت بتاريخ وساعة.

nav-tasks = المهام
workflow-title = خطوات المادة
workflow-note = آخر ملاحظة:
workflow-nothing = لا خطوة متاحة الآن.
workflow-legal-on = المادة موقوفة قانونيًا، فلا تُنشر.
workflow-scheduled = تُنشر في
workflow-newer = حُفظت نسخة أحدث من المجدولة، ولن تُنشر إلا بجدولة جديدة.
workflow-embargoed = نشرها محظور حتى
workflow-expires = تُسحب في
workflow-reason = السبب
workflow-override = سبب تجاوز الموانع
workflow-alone = سبب النشر دون شخص ثانٍ، إن لزم
workflow-submit = إرسال للمراجعة
workflow-take-up = بدء التحرير
workflow-ready = اعتماد للنشر
workflow-restore = استعادة
workflow-on-publishing = عند النشر
workflow-effect = تظهر المادة للقراء فورًا، في صفحتها وقسمها وموضوعاتها والصفحة الأولى والخلاصات والبحث.
workflow-blockers =
    { $n ->
        [zero] لا موانع.
        [one] مانع واحد من النشر:
        [two] مانعان من النشر:
        [few] { $n } موانع من النشر:
        [many] { $n } مانعًا من النشر:
       *[other] { $n } مانع من النشر:
    }
workflow-publish = نشر
workflow-publish-at = وقت النشر
workflow-schedule = جدولة
workflow-unschedule = إلغاء الجدولة
workflow-kind = ما التغيير عند القراء؟
workflow-kind-none = لا شيء يهمهم
workflow-kind-update = تحديث
workflow-kind-correction = تصحيح
workflow-kind-clarification = توضيح
workflow-public-text = ما يُقال للقراء
workflow-urgent = عاجل لا ينتظر شخصًا ثانيًا
workflow-revise = نشر التعديل
workflow-assign = تكليف
workflow-assign-to = من يعمل عليها
workflow-nobody = لا أحد
workflow-return = إعادة إلى الكاتب
workflow-embargo = حظر نشر
workflow-embargo-until = نهاية الحظر، وإخلاؤه يرفع الحظر
workflow-expiry = موعد السحب
workflow-expires-at = وقت السحب، وإخلاؤه يلغيه
workflow-breaking = عاجل
workflow-breaking-until = عاجل حتى
workflow-hold = إيقاف قانوني
workflow-end-hold = رفع الإيقاف القانوني
workflow-spike = استبعاد
workflow-spike-sure = استبعاد المادة؟ استعادتها ممكنة.
workflow-withdraw = سحب
workflow-withdraw-sure = سحب المادة من القراء؟ إعادتها ممكنة.
workflow-retract = سحب نهائي
workflow-retract-sure = سحب المادة نهائيًا؟ لا رجوع عنه.
workflow-retract-ask = طلب موافقة شخص ثانٍ
workflow-retract-now = سحب نهائي بتأكيد الهوية
workflow-notice = إشعار القراء

said-submitted = أُرسلت المادة للمراجعة.
said-taken-up = المادة قيد التحرير.
said-assigned = تغيّر من يعمل على المادة.
said-sent-back = أُعيدت المادة إلى كاتبها.
said-made-ready = المادة جاهزة للنشر.
said-spiked = استُبعدت المادة.
said-restored = استُعيدت المادة.
said-published = نُشرت المادة.
said-scheduled = جُدولت المادة.
said-unscheduled = أُلغيت الجدولة.
said-embargoed = حُظر نشر المادة.
said-embargo-lifted = رُفع حظر النشر.
said-expiry-set = ضُبط موعد السحب.
said-expiry-cleared = أُلغي موعد السحب.
said-held = أُوقفت المادة قانونيًا.
said-hold-ended = رُفع الإيقاف القانوني.
said-breaking-set = المادة عاجلة حتى الوقت المذكور.
said-breaking-ended = لم تعد المادة عاجلة.
said-revised = نُشر التعديل.
said-withdrawn = سُحبت المادة.
said-retracted = سُحبت المادة نهائيًا.
said-retraction-requested = أُرسل طلب السحب النهائي إلى شخص ثانٍ.
said-task-closed = أُغلقت المهمة.

task-review = مراجعة ما نُشر دون شخص ثانٍ
task-retract = طلب سحب نهائي
task-approve = موافقة
task-refuse = رفض
task-own = يقرّر فيها شخص آخر.
task-none = لا مهام تنتظر.
