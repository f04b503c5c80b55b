### Names, authors, sources.

nav-registry = Names
reg-names = Names
reg-topics = Topics
reg-seek-topic = Find a topic
reg-stories =
    { $n ->
        [one] one live story
       *[other] { $n } live stories
    }
reg-topic-page = Its page for readers
reg-rename = Rename
reg-rename-what = Name and address change for readers; the old address leads to the new one.
reg-topic-name = Name
reg-merge = Merge into another topic
reg-merge-what = The stories of this topic move to the other one, its address leads there, and it is no more.
reg-merge-sure = Merge the topics? They cannot be parted again.
reg-topic-into = Name of the other topic
reg-no-topic = There is no topic of that name.
reg-authors = Authors
reg-sources = Sources
reg-new-names = Add names
reg-text = Names, one a line
reg-text-help = kind | preferred | Latin | accepted | deprecated | first mention | flags. Kinds: country, place, person, organisation, group, brand, phrase.
reg-new-author = New author
reg-new-source = New source
reg-change-author = Change an author
reg-change-source = Change a source
reg-name = Name
reg-role = Title
reg-bio = About them
reg-kind = Kind
reg-kind-own = The paper's own desk
reg-kind-agency = News agency
reg-kind-partner = Partner
reg-note = How it is credited
names-kind = Line { $line }: “{ $what }” is no kind of name.
names-fields = Line { $line }: more than seven fields.
names-phrase = Line { $line }: a phrase has no fields after its words.
names-no-name = Line { $line }: the preferred form is missing.
names-no-letter = Line { $line }: “{ $what }” has no letter.
names-flag = Line { $line }: “{ $what }” is no flag.
names-function-word = Line { $line }: “{ $what }” is a function word too; give the name in two words.
names-repeated = Line { $line }: “{ $what }” stands twice in the line.
names-taken = Line { $line }: “{ $what }” is a form of another name too.
names-first-mention = Line { $line }: the form for first mention, “{ $what }”, does not hold the name.

said-topic-renamed = The topic has its new name.
said-topics-merged = The topics are merged into this one.
