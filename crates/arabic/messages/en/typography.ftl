# Messages of the rules on typography (T). Values: $found what stands there, $wanted what should, $kind which character.

T01 = { $found } has a Latin mark; Arabic has its own: { $wanted }.
    .name = Latin punctuation
    .explain = Arabic has its own comma, semicolon and question mark: قال، إن, not قال, إن. Numbers keep theirs: 1,234.
T02 = More than one space, or one of another kind: { $wanted }.
    .name = stray spaces
    .explain = One plain space stands between two words. A no-break space stays between a number and its unit.
T03 = The space comes after the mark, not before it: { $wanted }.
    .name = misplaced space
    .explain = A comma, a full stop and a colon touch the word before them and stand apart from the next: الجبهات. not الجبهات .
T04 = { $found }: one mark is enough: { $wanted }.
    .name = repeated marks
    .explain = One full stop ends a sentence, three dots say that something is left out, one exclamation mark is enough.
T05 = { $found } is stretched: { $wanted }.
    .name = stretched word
    .explain = Tatweel and repeated letters hide a word from search: الرياض, not الـــرياض; جدا, not جداااا. هـ and الـ19 keep theirs.
T06 =
    { $kind ->
        [persian] { $found } has a letter of a Persian keyboard: { $wanted }.
        [form] { $found } is written in legacy presentation forms: { $wanted }.
       *[unseen] A character nobody sees was pasted at { $found } and goes.
    }
    .name = foreign letter forms
    .explain = Old files and Persian keyboards leave letters that look Arabic and are not found by search; controls left by a paste turn lines round.
T07 = The tanwin of { $found } stands where the story's others do not: { $wanted }.
    .name = place of tanwin
    .explain = Tanwin stands before the alef (ًا) or on it (اً), one way throughout a story. A paper chooses with the key tanwin.
