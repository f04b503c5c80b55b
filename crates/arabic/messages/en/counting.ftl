# Messages of the rules on numbers (U). Values: $found what stands there, $wanted what should, $other the place that differs.

U01 = The noun follows its number: { $wanted }, not { $found }.
    .name = number and noun disagree
    .explain = A plural after 3-10 (5 أشخاص), an accusative singular after 11-99 (14 شخصًا), a genitive singular after hundreds, thousands and millions (200 شخص, 20 ألف دولار).
U02 = Two sets of digits in one text: { $found } is { $wanted } here.
    .name = two sets of digits
    .explain = A text keeps to one set of digits, 2026 or ٢٠٢٦. The Persian digits ۴ and ۵ belong to neither.
U03 = This paper writes one to ten in words: { $wanted }, not { $found }.
    .name = small number in figures
    .explain = Some papers write small numbers in words: ثلاثة أهداف, not 3 أهداف.
U04 = A space belongs between the number and the word: { $wanted }, not { $found }.
    .name = number glued to a word
    .explain = A space parts a number from the word before or after it: 14 قتيلًا, not 14قتيلًا. None follows a joined letter: بـ20, الـ19.
U05 = { $found } here, { $other } elsewhere.
    .name = two different totals
    .explain = Headline and text tell of one event, so their numbers should agree: a headline with 14 قتيلًا and a text with 12 قتيلًا cannot both be right.
