# Messages on house spellings (B). Values: $found what stands there, $wanted the other spelling.

B02 = The word has two spellings; here it is { $wanted }, not { $found }.
    .name = two spellings of one word
    .explain = Both are right, and a paper keeps one of them: أفريقيا or إفريقيا, أميركا or أمريكا, سوريا or سورية. The style names it with prefer.
