### Arranging the front page and the pages of sections.

nav-front = Front page
front-title = Arrange the front page
front-home = Front page
front-pages = Pages that can be arranged
front-top = Lead and the stories beside it
front-lead = Lead
front-second = Beside it, place { $n }
front-pinned = Pinned on top, place { $n }
front-in-row = Row of the section, place { $n }
front-place = Place
front-auto = Automatic
front-empty = No story in this place
front-how = Stories are arranged by the numbers of their places. The system fills an empty place by urgency, then the newest; clearing a number gives the place back to it.
front-offered = Published stories
front-seek = Search by words or by the number of the story
front-find = Search
front-to = New place
front-nowhere = No place
front-nothing-offered = No stories with these words.
front-number = No. { $n }
front-save = Save arrangement
front-preview = Preview
front-history = History of arrangements
front-back = Back to the arrangement
front-version = Arrangement { $n }
front-in-force = In force
front-all-auto = Every place is automatic.
front-restore = Restore this arrangement
front-never = Nobody has arranged this page yet; the system fills all of it.
front-breaking = Breaking bar
front-breaking-mark = Breaking
front-breaking-until = Ends
front-breaking-story = Number of a live story
front-breaking-set = Put it in the bar
front-breaking-end = End breaking news now
older = Older

said-front-saved = The arrangement is saved and before the readers.
said-front-restored = The earlier arrangement is restored.

wrong-empty = This field must not be empty.
wrong-long =
    { $found ->
        [one] The text is longer than the { $limit } characters allowed.
       *[other] The text has { $found } characters, { $limit } are allowed.
    }

refused-frozen = Publishing is frozen now. The administrators can open it again.
refused-not-live = Story { $story } is not published, and only published stories can be placed.
refused-other-section = Story { $story } is of another section, and this place is for stories of its own.
refused-twice = Story { $story } was put into two places.
refused-no-slot = There is no such place: { $what }.
refused-no-place = The number is not one of the places.
refused-no-story = Please give the number of a live story.
