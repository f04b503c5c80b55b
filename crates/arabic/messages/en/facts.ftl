# Messages of the rules on dates (D), names (N) and the dictionary (X).
# Values: $found what stands there, $wanted what should, $stated what the text says, $date the day meant.

D01 = { $found }: the text says { $stated }, the day meant is { $wanted } ({ $date }).
    .name = a day that contradicts the date
    .explain = The day that is written contradicts the date or the day of publication: اليوم الخميس in a story of a Wednesday.
D02 = { $found } without weekday or date: tomorrow no reader will know which day is meant.
    .name = a relative word without a date
    .explain = A page stays for years, and أمس alone means nothing in it: write أمس الأربعاء, or the date.
D03 = { $found } cannot be: it is not in the calendar, or after the day of publication.
    .name = an impossible date
    .explain = There is no 31 September and no 30 February, and no picture is taken after it was printed.
N01 = { $found } is no known name, and close to { $wanted }.
    .name = a name with a letter too few or too many
    .explain = The word is unknown and one letter from a known name: إيرن for إيران. A right name belongs into the registry or among the words the paper accepts.
N02 = { $found } is spelled { $wanted } elsewhere in the story.
    .name = one name in two spellings
    .explain = A name has one spelling in headline, caption and body.
N03 = { $found } stands in the headline or a caption and not in the body.
    .name = a name that the body does not have
    .explain = What the headline promises the reader finds in the story.
N04 = { $found } is written { $wanted } in this paper.
    .name = a spelling of a name that is not ours
    .explain = Each name of the registry has one preferred form: فيسبوك, not الفيس بوك.
N05 = { $found } stands first without its explanation: { $wanted }.
    .name = first mention without explanation
    .explain = The full name comes first, the short one afterwards.
N06 = { $found } is joined, other such names in the story are parted: { $wanted }.
    .name = عبد joined and parted
    .explain = Compound names are written one way in a story: عبد الله or عبدالله.
X01 = { $found } is not in the dictionary.
    .name = an unknown word
    .explain = The word is in no dictionary of this machine, not among the names, not among the words the paper accepts.
