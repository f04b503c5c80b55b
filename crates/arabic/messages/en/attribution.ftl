# Messages of the rules on attribution (A). Value: $found what stands there.

A01 = A quotation without a speaker: { $found }.
    .name = quotation without a speaker
    .explain = Words in quotation marks need somebody who said them, before or after: وقال مدير المدرسة: «سنفتح الأبواب يوم الأحد».
A02 = { $found }: the speaker was named long before and is better named here.
    .name = speaker not named
    .explain = When a paragraph or more stands between a speaker and the words, the reader forgets who speaks: وأضاف البحري rather than وأضاف alone.
A03 = { $found }: a source without a name needs a private note to the editor.
    .name = unnamed source
    .explain = What an unnamed source says is printed only when the editor knows who it is and why the name is withheld. The note stands with the sources; readers do not see it.
