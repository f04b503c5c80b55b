# Messages of the rules on fields (S) and pictures (P). Values: $found what stands there, $picture the picture's file or number, $kind what is missing.

S01 =
    { $kind ->
        [unnamed] The source { $found } names nobody.
       *[none] The story has no source.
    }
    .name = missing source
    .explain = A source is named: the agency, the reporter, the statement. وكالات alone tells a reader nothing.
S02 = Neither a writer nor a desk is named.
    .name = missing byline
    .explain = Somebody answers for each story: a writer or a desk.
S03 = The story has no dateline.
    .name = missing dateline
    .explain = A story says where it was filed; «today» and «yesterday» are those of that place.
S04 = The body is the agency's text, signed { $found }.
    .name = agency copy under a reporter's name
    .explain = When more than nine tenths of a text are as the agency sent it, it is the agency's.
P01 = Picture { $picture } has no credit.
    .name = picture without credit
    .explain = Each picture names who took it or where it came from.
P02 =
    { $kind ->
        [alt] Picture { $picture } has no text for those who cannot see it.
       *[caption] Picture { $picture } has no caption.
    }
    .name = picture without caption or alternative text
    .explain = A caption says who, where and when; the alternative text describes the picture to those who cannot see it.
P03 = Picture { $picture } was taken more than a month before publication, and its caption does not say so.
    .name = unlabelled archive picture
    .explain = The caption of an old picture says أرشيفية, so that nobody takes it for one of the event.
P04 =
    { $kind ->
        [file] The alternative text is the name of a file: { $found }
       *[caption] The alternative text repeats the caption: { $found }
    }
    .name = alternative text that describes nothing
    .explain = It describes what is seen, and repeats neither the caption nor the name of the file.
