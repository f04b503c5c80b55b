### What the page's scripts say: the editor and the lists. They get it as it stands, so there are no plurals in it and only simple names in braces.

js-ok = Done
js-cancel = Cancel
js-edit = Edit
js-remove = Remove
js-earlier = Earlier
js-later = Later
js-field-required = This field is needed.

## How the copy stands
js-saved-now = Saved just now
js-saving = Saving…
js-saved-merged = Saved just now, merged with what others wrote
js-kept = Draft kept automatically
js-kept-here = The draft is kept on this device only
js-line-down = The draft is kept on this device, the line is down
js-line-down-saving = The line is down, trying again…
js-line-down-kept = Not saved: the line is down. The draft stays on this device.
js-not-saved = Not saved
js-save-refused = The save was refused.
js-save-before = The copy was not saved, so nothing was done.
js-signed-out = The session has ended or was revoked.
js-typed-kept = What you typed is kept on this device.
js-typing-stays = What is typed here stays on this device until you sign in.
js-sign-in = Sign in in another window
js-restored = An unsaved draft was restored, written { $time }.
js-discard-restored = Discard the draft, back to the saved revision
js-other-copy = Show another draft
js-loaded = The new revision is shown

## Who is in the story with you
js-edits-with-you = { $name } is editing with you
js-saved-elsewhere = { $name } has saved a newer revision of this story.
js-saved-elsewhere-merge = { $name } has saved a newer revision. Saving will merge what you wrote with it.
js-load = Show the new revision

## Conflict
js-conflict = A conflict needs a decision
js-conflict-title = { $name } wrote in the same places
js-conflict-title-self = These places changed while you were typing
js-conflict-help = Nothing is saved yet. Choose for each place; then the copy is saved on the latest revision.
js-conflict-waits = The conflict remains, the draft is kept here
js-mine = Mine
js-theirs = By { $name }
js-theirs-saved = As saved
js-keep-mine = Keep mine
js-keep-theirs = Take the other
js-keep-both = Keep both
js-paragraph-choice = Paragraph
js-field-choice = { $field }
js-before-both = The text before both changes
js-taken-away = Removed
js-save-choice = Save this choice
js-decide-later = Decide later

## Toolbar
js-toolbar = Formatting
js-body = Body
js-strong = B
js-strong-hint = Bold
js-em = Emphasis
js-link = Link
js-heading = Heading
js-heading-hint = Heading: subheading
js-quote = Quote
js-list = List
js-ordered-list = Numbered list
js-verse = Verse
js-scripture = Scripture
js-scripture-hint = Scripture: kept as it stands
js-picture = Picture
js-gallery = Gallery
js-gallery-hint = Gallery of pictures
js-embed = Embed
js-embed-hint = Embed a card for something on another site
js-table = Table
js-add-row = Add row
js-add-column = Add column
js-remove-row = Remove row
js-remove-column = Remove column
js-header-row = Header row
js-undo = Undo
js-redo = Redo

## Dialogs
js-link-href = Address of the link
js-link-text = Words of the link
js-link-hint = Such as https://example.org, an e-mail address, or an address of this site that begins with /
js-remove-link = Remove the link
js-bad-link = This link is not accepted. Web, e-mail and this site's addresses are.
js-speaker = Speaker
js-add-speaker = Speaker…
js-reference = Reference
js-add-reference = Reference…
js-table-caption = Title of the table
js-embed-href = Address
js-embed-title = Title
js-embed-source = Site
js-embed-source-hint = When left empty, the host of the address. Nothing is loaded from the other site.

## Pictures
js-choose-picture = Choose a picture
js-choose-lead = Choose the lead picture
js-other-picture = Another picture
js-add-picture = Add a picture
js-remove-picture = Remove the picture
js-upload = Upload a picture from this device
js-uploading = { $percent }% uploaded
js-upload-failed = The file could not be uploaded.
js-focus-x = From left to right
js-focus-y = From top to bottom
js-upload-gps = The picture held the place where it was taken; that was removed.
js-library = Media library
js-library-search = Search the media library
js-library-empty = No pictures for these words.
js-library-unreachable = The media library cannot be reached.
js-caption = Caption
js-credit = Credit
js-credit-hint = Such as: Photo: Nader Salem
js-credit-missing = The picture has no credit
js-licence = Licence
js-alt = Alternative text
js-alt-hint = What the picture shows, for those who cannot see it
js-alt-missing = There is no alternative text
js-decorative = Decorative, without alternative text
js-gallery-title = Title of the gallery
js-picture-not-stored = The picture is not in the library
js-pictures-dropped = Pictures were not pasted: upload them to the library and insert them from there.
js-links-dropped = Links that are not accepted were removed; their words stayed.
js-pictures-and-links-dropped = Pictures were not pasted; links that are not accepted were removed, their words stayed.

## Roles of the named
js-role-author = author
js-role-photographer = photographer
js-role-translator = translator
js-role-editor = editor

## Fields
js-field-kicker = Kicker
js-field-headline = Headline
js-field-short_headline = Short headline
js-field-deck = Deck
js-field-slugline = Slugline
js-field-section = Section
js-field-topics = Topics
js-field-bylines = Bylines
js-field-sources = Sources
js-field-dateline = Dateline
js-field-lead = Lead picture
js-field-urgency = Urgency
js-field-comments = Comments
js-field-ednote = Editorial note
js-field-channels = Texts for channels
js-field-channels-telegram = Text for Telegram
js-field-channels-facebook = Text for Facebook
js-field-channels-push = Text of the alert
js-field-body = Body
js-field-caption = Caption
js-field-alt = Alternative text
js-field-credit = Credit
js-field-card = Card of the story

## Proofreader
js-checker = Proofreader
js-severity-block = Blocker
js-severity-warn = Warning
js-severity-hint = Hint
js-severities-block = blockers
js-severities-warn = warnings
js-severities-hint = hints
js-nothing-found = Nothing found.
js-checker-unreachable = The proofreader cannot be reached now.
js-why = Why?
js-go-there = Go there
js-ignore-once = Ignore once
js-checker-keys = F8 for the next finding, Alt+Enter to fix it.
js-fixed = Fixed
js-no-fix = There is no ready fix for this.
js-fix-outdated = The text has changed, so nothing was fixed.

## Lists
js-sent = Done
js-quick-failed = That did not work. Nothing has changed.
js-quick-no-line = The line is down, so nothing has changed.
js-help-title = Keys of this page
js-move = Move
js-move-hint = Move: drag, or use the arrow keys up and down
js-moved-to = Place
js-passkey-none = This browser does not know passkeys.
js-passkey-failed = The passkey did not work.
