# Messages of the rules on grammar and phrasing (G). Values: $found what stands there, $wanted what should.

G01 = After the verb to say stands { $wanted }, not { $found }.
    .name = أن after the verb to say
    .explain = What is reported after قال and its forms begins with إن: قال إن الطريق مفتوح. Before an imperfect verb أن is another particle and stays: قال لهم أن يعودوا.
G02 = After this verb stands { $wanted }, not { $found }.
    .name = إن after a verb that reports a fact
    .explain = أكد, أعلن, أوضح, كشف and the like take أن: أكد المدير أن المحطة جاهزة. After a colon or an opening quotation mark إن is right.
G03 = The conjunction is written together with its word: { $wanted }, not { $found }.
    .name = conjunction standing apart
    .explain = و is one letter and joins the word after it: وقال, not و قال.
G04 = { $found }: the word is written twice.
    .name = doubled word
    .explain = The same word twice in a row is a slip as a rule: في في المدينة. What is doubled on purpose is let pass: خطوة خطوة.
G05 = { $found }: a plain verb is clearer and says who did it.
    .name = تم with a verbal noun
    .explain = تم with a verbal noun is longer and hides who acted: not تم تحريك قوات but حرّك الجيش قوات or حُرّكت قوات.
G06 = { $found }: better { $wanted }.
    .name = phrase for which there is a better one
    .explain = كافة follows its noun: القضايا كافة. ما stands apart in ما زال. Each other is بعضهم بعضًا or بعضها مع بعض.
