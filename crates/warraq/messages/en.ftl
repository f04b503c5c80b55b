# What the program says at the terminal. Each message tells what happened, and what to do next.
# Fixed words are of the sentence's own direction here; the Arabic catalogue puts them between these two.
-ltr = { "" }
-end = { "" }

## Making and finding a newsroom
no-home = There is no newsroom at { $path }. Make one with `warraq init`; if it is in another folder, name it with `--home`.
home-exists = There is a newsroom at { $path } already; nothing in it was changed. Run it with `warraq serve`; to make another, name another folder with `--home`.
site-exists = There is a paper in this database already; nothing in it was changed. For another paper, name another database with `--database`.
no-site = This paper has no settings yet. Make them with `warraq init`.
made-home = The newsroom is made, in { $path }. Run the site with `warraq serve` and the same folder.
made-default-home = There was no newsroom at { $path }, so one was made with default settings. To choose name and address, use `warraq init` in a new folder.
setting-saved = Saved: { $value }. Every page follows at once.
empty-name = The paper needs a name. Give it with `--name`.
long-name = The name of the paper is too long: { $found } characters, the limit is { $limit }.
bad-name = This name or title cannot be used: { $cause }.
bad-address = { $found } cannot be the site's address. It should look like https://paper.example, with no path.
bad-zone = The time zone “{ $found }” is not known. Use an IANA name such as Asia/Aden.
bad-lang = The language “{ $found }” is not known. Use ar or en.
bad-value = This setting cannot be { $found }. Nothing was changed; `warraq site set --help` says what is possible.
bad-database = { $found } is not the address of a database. Use postgres://…, or nothing for SQLite in the home.
bad-settings = There is a mistake in { $path }; correct that line and run the command again:
    { $cause }
bad-key = The key that signs forms, { $path }, is damaged: it is not 32 bytes long. Restore it from a backup, or move the file away: a new key is made at the next start, and comment forms that are open now expire.
bad-theme = The theme's templates cannot be used: { $cause }. Correct the template, or move it out of the folder `theme`, and start again.

## The machine
cannot-read = { $path } cannot be read: { $cause }.
cannot-write = { $path } cannot be written: { $cause }. Check permissions and free disk space.
cannot-print = The output cannot be written: { $cause }.
cannot-listen = Cannot listen on { $address }: { $cause }. Another program may be using it; choose another with `--listen` or `--admin`.
no-runtime = The program cannot start: { $cause }.
no-index = The search index cannot be made: { $cause }.
no-randomness = The operating system gave no random numbers for the keys: { $cause }.
serving = The site is running on { $address }. Stop it with Ctrl+C.
stopping = The site stops when the requests under way are done.

## The database
store-busy = The database is busy; nothing was written. Try again in a moment.
store-unavailable = The database cannot be reached; nothing was written. Cause: { $cause }. See that it runs, then try again.
store-full = The disk of the database is full; nothing was written. Make room, then try again.
store-read-only = The database is read-only; nothing was written. Check the permissions of the file, or the role of the server.
store-schema = A newer version of this program wrote the database; nothing was changed. Cause: { $cause }. Start the newer version.
store-corrupt = Something in the database cannot be read. Cause: { $cause }. Stop the site and restore a backup from the folder `backups`.
store-failed = The database did not do what was asked; nothing was written. Cause: { $cause }.

## Stories
no-story = There is no story { $number }. `warraq story list` shows the numbers.
no-picture = There is no picture { $number } in the library.
picture-in-use = Picture { $number } is used by a story, so it was not retired.
no-section = This paper has no section “{ $section }”.
no-such-section = This paper has no section “{ $section }”. Its sections: { $known }.
wrong-state = This cannot be done now: story { $number } is { $state ->
    [live] published
    [withdrawn] withdrawn
    [retracted] retracted
   *[none] not published
}. `warraq story show { $number }` shows it.
barred-undated = Story { $number } cannot be published before its publication date is known, and none is made up; it stays a draft. Give the date: `warraq story publish { $number } --date YYYY-MM-DD`.
barred-untimed = Story { $number } cannot be published: its day, { $date }, is known, its time is not; it stays a draft. Give the time: `warraq story publish { $number } --date { $date } --time HH:MM`.
wrong-weekday = { $date } is a { $given }; the page says { $page }. Nothing was written; give a date that is a { $page }.
wrong-date = This date cannot be right; nothing was written. Cause: { $cause }.
bad-date = This date or time does not exist in the paper's time zone: { $cause }.
future-date = { $date } is still to come; it cannot be the time of first publication.
no-time = The time of publication on { $date } is not known. Give it: `--time HH:MM`.
refused-by-rule = Refused: { $cause }.
forbidden = This is not allowed: { $cause }.
story-published = Story { $number } is published.
story-withdrawn = Story { $number } is withdrawn; readers no longer see it. To bring it back: `warraq story publish { $number }`.
story-scheduled = Story { $number } is scheduled; it goes out by itself at its time.
story-unscheduled = Story { $number } is no longer scheduled.
story-embargoed = Story { $number } is embargoed until the time given.
story-embargo-lifted = The embargo on story { $number } is lifted.
story-expiry-set = The end of story { $number } is set.
story-expiry-cleared = Story { $number } does not end by itself any more.
story-retracted = Story { $number } is retracted for good; a notice for readers stands at its address.
reason-command-line = from the command line
bad-moment = “{ $found }” is not a time; expected something like 2026-11-19T14:58 in the paper's zone.
story-comments-opened = Comments on story { $number } are open.
story-comments-closed = Comments on story { $number } are closed; those that were accepted stay.
publication-none = not published
publication-live = published
publication-withdrawn = withdrawn
publication-retracted = retracted

## What must be looked at before a story goes out
finding-undated = no publication date; page says { $weekday }, { $time }
finding-untimed = publication date { $date } without a time
finding-picture-elsewhere = the picture is not beside the saved page; it was not fetched from elsewhere
finding-picture-missing = the picture that the page names is not beside it
finding-picture-refused = the picture file is not a readable picture, or too large; the story came in without it
finding-old-scheduled = It was scheduled on the old site; it does not go out by itself
finding-old-private = Only the newsroom saw it on the old site
finding-old-password = It stood behind a password on the old site
finding-old-future = Its date on the old site is still to come
finding-picture-unstored = the picture could not be stored; the story came in without it

## Comments
no-comment = There is no comment { $number }; nothing was changed. `warraq comment list` shows the numbers.
no-comments = No comments here.
comments-closed = Comments on this story are closed.
comment-pending = pending
comment-approved = approved
comment-rejected = rejected
comment-spam = spam
judged-approved = { $count ->
    [0] No comment was changed; all of them were approved before.
    [one] { $count } comment approved; readers see it now.
   *[other] { $count } comments approved; readers see them now.
}
judged-rejected = { $count ->
    [0] No comment was changed; all of them were rejected before.
    [one] { $count } comment rejected.
   *[other] { $count } comments rejected.
}
judged-spam = { $count ->
    [0] No comment was changed; all of them were spam before.
    [one] { $count } comment marked as spam.
   *[other] { $count } comments marked as spam.
}

## Import
no-file = There is no file { $path }.
no-pages = There are no pages in the folder { $path }. Files ending in .txt, .html, .htm and .xhtml are read.
intake-empty = The file is empty; there is no saved page in it.
intake-too-large = The file is too large for a newspaper page: { $cause }.
intake-binary = The file is neither text nor HTML: { $cause }. Save the page from the browser as text or HTML.
intake-too-complex = The page is too complex to be read safely: { $cause }.
intake-no-headline = No headline was found in the page: { $cause }.
intake-no-body = There is a headline and no text below it: { $cause }.
outcome-draft = draft
outcome-known = known
outcome-published = published
outcome-refused = refused
import-totals = { $files ->
    [one] { $files } file read
   *[other] { $files } files read
}: { $published } published, { $drafts ->
    [one] { $drafts } draft
   *[other] { $drafts } drafts
}, { $known } known already, { $refused } refused.
dropped = left out: { $what }: { $text }
dropped-masthead = masthead
dropped-navigation = navigation
dropped-promo = call to follow
dropped-related = related stories
dropped-comment-head = heading of the comments
dropped-comment-form = comment form
dropped-after-comments = what follows the comments
dropped-disclaimer = disclaimer
dropped-counter = counter of readings
dropped-share = share buttons
dropped-copyright = copyright notice
dropped-repeated = headline repeated
dropped-script = script
dropped-style = style sheet
dropped-frame = frame or plug-in
dropped-media = video or audio
dropped-form = form or button
dropped-picture = picture other than the first
dropped-link = target of a link that is not allowed
dropped-metadata = unreadable metadata
dropped-advert = advertisement
dropped-outside = text outside the story
dropped-unplaced = line without a place
dropped-cut = text longer than its field, cut at a word
dropped-shortcode = unknown shortcode; its words are kept
dropped-block = unknown block; its words are kept
dropped-separator = line between paragraphs
dropped-mark = struck-out words that no longer look so
dropped-field = field added by the old system
dropped-file = file that is no picture
dropped-other-thing = kind of thing that a paper does not have
dropped-too-complex = item too complex to be read
dropped-parent = missing comment that this one answered
dropped-twice = item that stood there before
unknown-no-publication-date = the page does not say when it was published
unknown-no-time = the page does not give a time
unknown-no-author = the page names no author
unknown-no-source = the page names no source
unknown-unnamed-agencies = the page says “agencies” without names
unknown-no-picture = the page has no picture
unknown-weekday-disagrees = the weekday on the page is not that of its date
unknown-wrong-charset = the page declares an encoding that it is not in
unknown-broken-bytes = some characters of the page are broken; � stands for them
unknown-mojibake = the text had been encoded twice and was repaired; check it
unknown-broken-metadata = the page's metadata is broken
unknown-guessed-body = the body was found by guessing; check it
unknown-mended = the file was broken at this item and was mended; check it
unknown-no-headline = there was no headline; the first words stand in its place
unknown-no-body = there is no text
unknown-unknown-state = its state has no known name, so it came in as a draft
unknown-unlisted-author = the author is not in the list; the account’s name stands instead
unknown-no-name = a comment has no name
unknown-no-comment-time = a comment has no time; the story’s stands instead

## The demo paper
demo-done = { $new ->
    [one] { $new } story added
   *[other] { $new } stories added
}, { $known } here before. To read it: `warraq serve` with the same folder.
bad-demo = There is a mistake in the demo paper, in { $file }: { $cause }.

## The doctor
doctor-home = newsroom folder
doctor-home-advice = There is no folder { $detail }. Make it with `warraq init`, or name the right one with `--home`.
doctor-private = privacy of the folder
doctor-private-advice = Other users of this machine may look inside. Run `chmod 700` on the folder.
doctor-disk = free disk
doctor-disk-advice = Free disk space is low or not known ({ $detail }). Make room: when the disk is full, stories and comments can no longer be stored.
doctor-clock = clock
doctor-clock-advice = The clock says { $detail }, which is before this program was written. Set it and switch on time synchronisation before anything is published.
doctor-database = database
doctor-database-advice = The database is not well: { $detail }
doctor-site = settings of the paper
doctor-site-advice = The paper's settings cannot be read: { $detail }
doctor-key = key that signs forms
doctor-key-advice = The key that signs forms cannot be read, so no comment can be taken: { $detail }
doctor-future = times of publication
doctor-future-advice = The last public change is dated { $detail }, which is still to come by this machine's clock. Set the clock.
doctor-search = search index (changes waiting)
doctor-search-advice = The position of the search index in the change log is not known. Look at the database first.

## The proofreader
check-nothing = Name a file, or `-` for standard input.
check-too-large = { $path } is larger than the limit of { $limit } bytes; it was not checked.
check-not-utf8 = { $path } is not UTF-8; the first bytes that cannot be read are in line { $line }. Save it in that encoding.
check-not-text = { $path } is not text; it was not checked.
check-bad-html = The page { $path } cannot be read: { $cause }.
check-bad-story = There is no story of Warraq in { $path }: { $cause }. It should be what `warraq story show N --json` prints.
check-bad-date = { $path }, line { $line }: “{ $found }” is no date. It should look like 2024-09-26.
check-bad-style = { $path }, line { $line }, there is a mistake in the style: { $cause }.
check-bad-names = { $path }, line { $line }, there is a mistake in the names: { $cause }.
check-bad-dictionary = The Arabic dictionary in { $path } cannot be read: { $cause }. Name a folder with ar.aff and ar.dic, or `none`.
check-no-rule = There is no rule { $rule }. `warraq check --explain` lists them.
check-fix-story = A story kept as JSON, { $path }, is not fixed here; nothing was changed. Fix it at the desk.
check-fix-unplaced = { $path }, line { $line }: a fix has no certain place among the HTML tags; nothing in the file was changed. Correct this place by hand and run the command again.
check-block = blocker
check-warn = warning
check-hint = hint
check-off = off
check-why = why:
check-fix = fix:
check-perhaps = perhaps:
check-also = also here:
check-arrow = →
check-comma = {", "}
check-keys = In a style file:
check-kicker = kicker
check-headline = headline
check-deck = deck
check-caption = caption
check-alt = alternative text
check-credit = credit
check-paragraph = paragraph
check-heading = heading
check-quotation = quotation
check-item = item
check-label = words of the interface
check-telegram = post for Telegram
check-telegram-caption = caption for Telegram
check-blocks = { $n ->
    [one] { $n } blocker
   *[other] { $n } blockers
}
check-warns = { $n ->
    [one] { $n } warning
   *[other] { $n } warnings
}
check-hints = { $n ->
    [one] { $n } hint
   *[other] { $n } hints
}
check-clean = Nothing found
check-fixable = { $n ->
    [0] None can be fixed automatically.
    [one] { $n } can be fixed with `--fix`.
   *[other] { $n } can be fixed with `--fix`.
}
check-fixed = { $n ->
    [0] Nothing was changed.
    [one] { $n } place was fixed.
   *[other] { $n } places were fixed.
}
check-dictionary = Dictionary: { $path }.
check-no-dictionary = No dictionary.
help-check = The proofreader: check the language of a text, a page or a story
arg-texts = Files: text, HTML, or stories as JSON; `-` is standard input
arg-style = The paper's style, a file of lines `key = value`
arg-names = The paper's names, a file; they are added to those that are known
arg-dictionary = Folder of a Hunspell dictionary for Arabic, or none to use none
arg-fix = Put in the fixes that can only be right, in the file itself
arg-explain = Explain a rule, or list all rules

## Words said wrongly
usage-unknown = { $argument } is not known here.
usage-command = There is no command { $argument }.
usage-value = The value “{ $value }” does not fit { $argument }.
usage-missing = Missing: { $argument }.
usage-which = Choose a command.
usage-other = The command was not understood: { $cause } { $argument }
usage-help = For help: `warraq --help`, or `--help` after any command.

## Help
help = Warraq: an Arabic-first newsroom in one program
help-init = Make a newsroom: database, keys, settings
help-serve = Run the site
help-import = Bring in stories
help-import-page = Read saved newspaper pages (text or HTML)
help-story = List, show, publish and withdraw stories
help-story-list = List stories, newest first
help-story-show = Show one story
help-story-publish = Publish a story
help-story-withdraw = Take a published story back; it can be published again
help-comment = Moderate readers' comments
help-comment-list = List comments, newest first
help-comment-approve = Approve comments: readers see them
help-comment-reject = Reject comments
help-comment-spam = Reject comments as spam
help-demo = Fill the folder with the demo paper «المرفأ»
help-doctor = Check the newsroom and say what to do
arg-home = The newsroom's folder (default: ./warraq-home)
arg-database = Address of PostgreSQL instead of SQLite in the folder
arg-lang = Language of messages: ar or en
arg-json = Print data as JSON
arg-name = Name of the paper
arg-url = Address of the site, such as https://paper.example
arg-zone = Time zone, such as Asia/Aden
arg-listen = Address and port for readers
arg-admin = Address and port for health and metrics; closed unless given
arg-files = Files, or folders of files
arg-section = Section, by slug or name
arg-date = Day of first publication, YYYY-MM-DD
arg-time = Time of first publication, HH:MM
arg-publish = Publish at once
arg-breaking = Show it as breaking news for this many minutes
arg-state = One state only. Stories: none, live, withdrawn, retracted. Comments: pending, approved, rejected, spam
arg-copy = One stage of editing only: draft, submitted, editing, ready, returned, spiked
arg-limit = At most this many lines
arg-before = Only numbers below this one
arg-number = Number of the story
arg-numbers = Numbers of the comments
arg-no-pictures = Leave the pictures out
heading-usage = Usage
heading-commands = Commands
heading-arguments = Arguments
heading-options = Options
arg-help = Show help
arg-version = Show the version
help-help = Show help for a command
arg-language = Language of the pages: ar or en
help-site = Show or change the paper's settings
help-site-show = Show the settings
help-site-set = Change one setting
help-story-comments = Open or close the comments of a live story
arg-setting = Which setting
arg-value = Its new value; none takes an optional one away. Besides texts: language: ar, en; digits: latin, arab; months: general, levant, algeria-tunisia, morocco, both; clock: h24, h12; hijri: -2 … 2, off; comments: on, off; accent: #rrggbb
arg-open = Whether readers may comment: on or off

## People
set-up-here = Nobody is in the newsroom yet. The first owner's page, good once: { $address }
address-once = This address is good once and is not shown again.
signed-out-all =
    { $count ->
        [one] One session was ended.
       *[other] { $count } sessions were ended.
    }
staff-blocked = { $handle } is blocked and signed out everywhere.
staff-unblocked = { $handle } can sign in again.
staff-active = active
staff-out = blocked
no-staff = Nobody is in the newsroom yet. The first owner's address is shown at the start: warraq serve.
no-handle = There is no account { $handle }. To list accounts: warraq staff list.
no-role = There is no role { $role }. The first roles: owner, admin, managing-editor, publisher, moderator, desk-editor, writer, correspondent.
last-owner = This is the paper's last owner; there must be one at least. Nothing was changed.
help-staff = People: invite, block, list
help-staff-list = List people
help-staff-invite = Make an invitation
help-staff-reset = Make a way back in for whoever lost password or codes
help-staff-block = Keep somebody out and end their sessions
help-staff-unblock = Let somebody in again
help-staff-sign-out-all = End every session of everybody
arg-role = The role: owner, admin, managing-editor, publisher, moderator, desk-editor, writer, correspondent, or one that was added
arg-person-name = The name others will see
arg-sections = A section by its word in addresses; may be repeated
arg-handle = The name they sign in with

## Why a step was refused
refused-copy-state = The copy does not stand where this step begins.
refused-legal = The story is on legal hold and does not go out.
refused-embargoed = The story is under an embargo that has not ended. It can be scheduled for after its end.
refused-blocked = The proofreader found blockers. Please fix them, or override them with a reason.
refused-unchecked = A newer revision was saved than the one that was checked. Please open the page again and repeat.
refused-second-person = A second person is needed for this step: nobody publishes alone what they wrote, or approves what they asked for.
refused-kind-needed = What changed matters to readers. Please choose update, correction or clarification, and write what they are told.
refused-nothing-new = Readers see the newest revision already.
refused-past = This time has passed.
refused-order = The story would end before it goes out.
refused-not-scheduled = The story is not scheduled.
refused-no-task = This task was closed, or does not exist.
refused-no-person = There is nobody of this number in the newsroom.
refused-no-revision = There is no revision of this number.

### Archives of other systems

archive-totals = { $found ->
    [one] One thing found
   *[other] { $found } things found
}: { $landed ->
    [one] one landed
   *[other] { $landed } landed
}, { $known ->
    [one] one was here
   *[other] { $known } were here
}, { $refused ->
    [one] one refused
   *[other] { $refused } refused
}
archive-live = { $count ->
    [one] One story before readers
   *[other] { $count } stories before readers
}
archive-unpublished = { $count ->
    [one] One story that is not published
   *[other] { $count } stories that are not published
}
archive-undated = { $count ->
    [one] One story that was public has no date
   *[other] { $count } stories that were public have no date
}
archive-with-losses = { $count ->
    [one] One thing lost something or changed
   *[other] { $count } things lost something or changed
}
archive-addresses = { $count ->
    [one] One old address leads on
   *[other] { $count } old addresses lead on
}
archive-pictures = { $count ->
    [one] One picture named by the archive
   *[other] { $count } pictures named by the archive
}
archive-pictures-here = { $count ->
    [one] One picture is here
   *[other] { $count } pictures are here
}
archive-pictures-waiting = { $count ->
    [one] One picture is still awaited
   *[other] { $count } pictures are still awaited
}
archive-pictures-missing = { $count ->
    [one] One picture could not be had
   *[other] { $count } pictures could not be had
}
archive-more = { $count ->
    [one] One more in items.jsonl
   *[other] { $count } more in items.jsonl
}
archive-dry = A dry run: nothing was written
archive-report = Report of the import
archive-report-dry = Report of a dry run: nothing was written
archive-report-at = The report: { $path }
archive-problem = The archive was not read to its end:
archive-numbers = Numbers
archive-sum = Sum
archive-refused = What could not be kept
archive-lossy = What lost something or changed
archive-pictures-failed = Pictures that could not be had
archive-column-kind = Kind
archive-column-number = Number
archive-column-title = Title
archive-column-fate = What became of it
archive-column-losses = What was lost or changed
archive-column-found = Found
archive-column-landed = Landed
archive-column-known = Known
archive-column-refused = Refused
archive-column-address = Address
archive-column-reason = Reason
archive-kind-story = Story
archive-kind-page = Page
archive-kind-comment = Comment
archive-kind-author = Author
archive-kind-section = Section
archive-kind-topic = Topic
archive-kind-picture = Picture
archive-kind-other = Other
archive-fate-live = Live
archive-fate-draft = Draft
archive-fate-submitted = Submitted
archive-fate-spiked = Put away
archive-fate-kept = Kept
archive-fate-refused = Refused
archive-state-waiting = waiting
archive-state-running = running
archive-state-done = done
archive-state-failed = failed
archive-format-wordpress = WordPress export
archive-format-ghost = Ghost export
archive-format-blogger = Blogger export
archive-format-ninjs = ninjs items
archive-format-newsml = NewsML-G2 items
archive-format-nitf = NITF items
archive-format-feed = Feed
archive-format-rss = RSS feed
archive-format-atom = Atom feed
archive-format-json-feed = JSON Feed
archive-format-html = Saved HTML pages
archive-note-sticky = Stood on top of the front page; it weighs more here
archive-note-scheduled = Was scheduled; a draft here, and nothing goes out by itself
archive-note-private = Was private; a draft here
archive-note-password = Stood behind a password; a draft here
archive-note-future = Its date is still to come; a draft here
archive-note-undated = Was public without a date; a draft until somebody dates it
archive-note-trash = Was thrown away; put away here
archive-note-page-draft = A page that was not public; a draft story here
archive-note-page-picture = A picture on a page; pages here have none
archive-note-page-title = The title of a page was too long and is cut
archive-note-no-parent = The comment it answers is not here; it stands by itself
archive-note-no-story = The story of this comment is not here
archive-note-trackback = Another site told that it links here; kept among the comments
archive-note-address-taken = An old address that leads elsewhere already
archive-note-address-unread = An old address that names nothing
archive-note-no-media = Pictures were not wanted
archive-note-name-known = The name stood here already
archive-note-fault = The database refused it
import-busy = Another import works in this home; try again when it has ended
no-run = There is no import { $number }
no-format = No archive of the kind { $found } is known
archive-io = Cannot read the archive: { $cause }
archive-not-this = This is not an archive of the kind asked for ({ $expected }); it begins: { $found }
archive-broken = The archive is broken at byte { $at }: { $what }
archive-too-much = The archive passes a bound at byte { $at }: { $what }, at most { $limit }
archive-changed = { $path } changed since its import broke off; run the import again: it begins anew, and what landed is not doubled
archive-bomb = The compressed file { $path } grows to more than { $limit } MiB; refused
help-import-wordpress = A WordPress export (WXR)
help-import-ghost = A Ghost export (JSON)
help-import-blogger = A Blogger export
help-import-ninjs = IPTC ninjs items
help-import-newsml = IPTC NewsML-G2 items
help-import-nitf = NITF items
help-import-feed = An RSS, Atom or JSON feed
help-import-html = A folder of saved HTML pages
help-import-list = List imports, newest first
help-import-report = Write the report of an import anew
help-import-retry = Ask once more for pictures that could not be had
arg-exports = The export, or several
arg-dry-run = Try it, write nothing
arg-base-url = The old site, for addresses without a host
arg-report = Where the report goes (default: imports in the home)
arg-media = A folder with the pictures of the old site; they are taken from there alone
arg-no-media = Leave pictures behind
arg-allow-local = Pictures may come from this machine and its network
arg-types = Other kinds of WordPress posts that are stories too, with commas between them, such as news,report
arg-publish-undated = What becomes of public stories without a date: never, they are drafts
arg-source = The name under which the things of the archive are known; another export under the same name brings only what is new
arg-run = The number of the import
export-totals = { $stories ->
    [one] One story
   *[other] { $stories } stories
}, { $comments ->
    [one] one comment
   *[other] { $comments } comments
}, { $pictures ->
    [one] one picture
   *[other] { $pictures } pictures
}
export-at = The whole paper is in { $path }
export-exists = There is a folder { $path } already; name one that is not there
export-no-object = The file { $name } of a picture is missing from the newsroom; no export was written
no-export = There is no export of Warraq in { $path }
export-broken = The export is broken in { $path }: { $cause }
export-newer = The export is of a newer kind ({ $found }), this program reads up to { $known }
home-not-empty = There is another paper in { $path }; an export comes into an empty newsroom only
restored = The paper is back from its export
help-export = Write the whole paper as open files
help-import-warraq = A paper from its own export
arg-folder = The folder
