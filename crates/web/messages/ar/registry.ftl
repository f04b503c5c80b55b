### الأسماء والكتّاب والمصادر.

nav-registry = الأسماء
reg-names = الأسماء
reg-topics = الموضوعات
reg-seek-topic = بحث عن موضوع
reg-stories =
    { $n ->
        [zero] بلا مواد منشورة
        [one] مادة منشورة واحدة
        [two] مادتان منشورتان
        [few] { $n } مواد منشورة
        [many] { $n } مادة منشورة
       *[other] { $n } مادة منشورة
    }
reg-topic-page = صفحته عند القرّاء
reg-rename = تغيير الاسم
reg-rename-what = يتغير الاسم والعنوان عند القرّاء، والعنوان القديم يقود إلى الجديد.
reg-topic-name = الاسم
reg-merge = دمج في موضوع آخر
reg-merge-what = تنتقل مواد هذا الموضوع إلى الآخر، وعنوانه يقود إليه، ثم لا يبقى له وجود.
reg-merge-sure = دمج الموضوعين؟ لا يُفصلان بعد ذلك.
reg-topic-into = اسم الموضوع الآخر
reg-no-topic = لا موضوع بهذا الاسم.
reg-authors = الكتّاب
reg-sources = المصادر
reg-new-names = إضافة أسماء
reg-text = الأسماء، سطر لكل اسم
reg-text-help = النوع | الصيغة المفضلة | اللاتينية | صيغ مقبولة | صيغ مرفوضة | صيغة أول ذكر | سمات. النوع: دولة، مكان، شخص، جهة، جماعة، علامة، عبارة.
reg-new-author = كاتب جديد
reg-new-source = مصدر جديد
reg-change-author = تعديل كاتب
reg-change-source = تعديل مصدر
reg-name = الاسم
reg-role = الصفة
reg-bio = نبذة
reg-kind = النوع
reg-kind-own = قسم التحرير في الصحيفة
reg-kind-agency = وكالة أنباء
reg-kind-partner = شريك
reg-note = كيف يُذكر في المادة
names-kind = السطر { $line }: «{ $what }» ليس نوعًا من أنواع الأسماء.
names-fields = السطر { $line }: الحقول أكثر من سبعة.
names-phrase = السطر { $line }: لا حقول بعد كلمات العبارة.
names-no-name = السطر { $line }: الصيغة المفضلة ناقصة.
names-no-letter = السطر { $line }: «{ $what }» بلا حروف.
names-flag = السطر { $line }: «{ $what }» ليست سمة معروفة.
names-function-word = السطر { $line }: «{ $what }» تُقرأ أداة أيضًا. يُكتب الاسم بكلمتين.
names-repeated = السطر { $line }: «{ $what }» مكررة في السطر.
names-taken = السطر { $line }: «{ $what }» صيغة لاسم آخر أيضًا.
names-first-mention = السطر { $line }: صيغة أول ذكر «{ $what }» لا تحوي الاسم.

said-topic-renamed = تغيّر اسم الموضوع.
said-topics-merged = دُمج الموضوعان في هذا الموضوع.
