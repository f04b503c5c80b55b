# Messages of the rules on quotations and brackets (Q). Values: $found what stands there, $wanted what should, $mark the mark, $kind what is wrong.

Q01 = The marks of this quotation are not the ones of the story: { $wanted }
    .name = mixed quotation marks
    .explain = A story quotes with one kind of marks; a quotation inside another has other marks. A paper chooses with the key quotes.
Q02 =
    { $kind ->
        [unclosed] { $mark } opens and is never closed: { $found }
        [unopened] { $mark } closes what was never opened: { $found }
       *[space] A space stands just inside the marks: { $wanted }
    }
    .name = unbalanced marks
    .explain = What opens is closed, and no space stands just inside. A quotation over several paragraphs opens in each and closes in the last.
Q03 = { $found } is quoted in the headline, and nobody says it in the body.
    .name = quotation not in the body
    .explain = What a headline quotes was said in these words. Quote it as the body does, or take off the marks.
