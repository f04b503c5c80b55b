# Messages of the rules on headlines and shape (C). Values: $found what stands there, $length its length, $limit the limit, $kind what is wrong.

C01 = The headline has { $length } characters; the limit is { $limit }.
    .name = long headline
    .explain = More than 70 characters are cut on cards and in search results; more than 110 are refused by some platforms.
C02 =
    { $kind ->
        [stop] A headline does not end in a full stop.
        [cry] An exclamation mark in a headline is an opinion.
       *[urgent] It is more than an hour old, and no longer urgent.
    }
    .name = full stop, exclamation or «urgent» in a headline
    .explain = A headline has no full stop and does not exclaim; عاجل goes an hour after publication.
C04 =
    { $kind ->
        [deck] There is no deck below the headline.
        [paragraph] The paragraph has { $length } words; the limit is { $limit }.
       *[heading] The body has { $length } words and no heading; the limit is { $limit }.
    }
    .name = shape of the story
    .explain = A deck, paragraphs of at most 90 words, and a heading in bodies of more than 500: so a story is read on a phone.
C05 = The message has { $length } units; Telegram takes { $limit }: it is cut after a sentence.
    .name = longer than Telegram takes
    .explain = Telegram takes 4,096 UTF-16 units in a message and 1,024 in a caption.
