### Lists of the desk: my work, the board, all stories.

mine-title = My work
mine-returned = Returned to me
mine-given = Assigned to me
mine-draft = My drafts
mine-submitted = In review
mine-editing = Being edited
mine-ready = Ready
mine-elsewhere = Mine, with somebody else
mine-out = Published lately
mine-empty = Nothing waits for you.
mine-empty-help = Stories that you write or that are assigned to you stand here, returned ones first.
mine-reads-nothing = Your permissions do not include reading copy. The places of your work are in the rail.

board-empty = Nothing here.
board-all = Show all
board-many = { $n } or more
board-spiked =
    { $n ->
        [one] One spiked story
       *[other] { $n } spiked stories
    }

list-new = New story
list-reason = Reason:
list-owner = Begun by:
list-assignee = Assigned to:
list-changed = Last change:
list-newer = Changes not yet public
list-legal = With the lawyers
list-breaking = Breaking
list-publish-at = Goes out:
list-embargo-until = Embargo until:
list-expires-at = Expires:
list-first-published = Published:
list-pages = Pages of the list
list-older = Older
list-newest = Newest
list-building = The search index is being built; some stories may be missing for now. Filters without words show all of them.
list-none = No stories match this choice.
list-none-help = Try fewer words or a longer time, or clear the choice.
list-empty = No stories yet.
list-empty-help = Every story that is written or imported stands here.

filter-q = Words of the story
filter-more = Narrow down
filter-section = Section
filter-copy = State of the copy
filter-publication = Publication
filter-time = Times
filter-person = Begun by or assigned to
filter-me = Me
filter-from = Changed from
filter-to = Until
filter-all = All
filter-show = Show
filter-clear = Clear

keys-next = Next
keys-before = Previous
keys-open = Open
keys-search = Search
mine-tasks = Waiting for your decision
