# What readers are told. Terms follow the newsroom's glossary.

## Every page
skip = Skip to content
home = Home
comma = ,
sections = Sections
pages = About the paper
feeds = Follow us
feed = Feed of this section
archive = Archive
search = Search
last-change = Last updated:
follow-short = Follow us on Telegram
top-links = Tools
foot = Footer
made-with = Powered by Warraq
telegram-channel = Telegram channel
facebook-page = Facebook page
telegram-channel-of = Telegram channel of { $site }
facebook-page-of = Facebook page of { $site }
rss = RSS
atom = Atom
json-feed = JSON Feed

## Front page and lists
front-page = Front page
breaking = Breaking
breaking-news = Breaking news
around-the-clock = Around the clock
top-stories = Top stories
more = More
more-of = More from { $section }
latest = Latest news
older = Older
newest = Newest
stories-heading = Stories
no-stories = No stories here yet.
empty-paper = Nothing has been published yet.
topic = Topic
day-of-archive = From the archive
stories = { $n ->
    [one] { $n } story
   *[other] { $n } stories
}

## Story
by = By
photographs-by = Photographs:
translated-by = Translation:
edited-by = Editing:
published = Published
updated = Updated
minutes-to-read = { $n ->
    [one] { $n } minute to read
   *[other] { $n } minutes to read
}
update = Update
correction = Correction
clarification = Clarification
retraction = Retraction
notes = Notes on this story
topics = Topics
share = Share
short-link = Short link
share-on = Share on { $place }
whatsapp = WhatsApp
telegram = Telegram
facebook = Facebook
x = X
follow = News from { $site } as it is published
on-the-same-topic = On the same topic
also-read = Read also

## Preview, for the newsroom
preview = Preview
preview-not-published = Preview — not published
preview-back = Back to the story

## Comments
share-your-opinion = Share your opinion
comment-count = { $n ->
    [0] no comments
    [one] { $n } comment
   *[other] { $n } comments
}
disclaimer = Comments express the opinions of those who wrote them, not of { $site }.
reply = Reply
reply-to = to
in-reply-to = In reply to
comment-title = Add a comment
reply-title = Reply to a comment
on-story = On:
name = Name
subject = Subject
text = Comment
optional = optional
send = Send comment
leave-empty = Leave this field empty
comment-note = No account and no e-mail are needed. Comments appear once a moderator has read them.
comments-closed = Comments on this story are closed.
held-title = Your comment has arrived
held-advice = Thank you for taking part. Your comment is now waiting for a moderator and appears below the story once it is approved.
back-to-story = Back to the story
problems = The comment was not sent
problem-name-missing = A name is needed.
problem-subject-missing = A subject is needed.
problem-text-missing = The comment has no text.
problem-name-long = The name is too long: { $n ->
    [one] { $n } character
   *[other] { $n } characters
} at most.
problem-subject-long = The subject is too long: { $n ->
    [one] { $n } character
   *[other] { $n } characters
} at most.
problem-text-long = The comment is too long: { $n ->
    [one] { $n } character
   *[other] { $n } characters
} at most.
problem-too-early = The comment came faster than a person writes. Please wait a few seconds and send it again.
problem-expired = This form has expired. What you wrote is kept below; send it again.
problem-unsigned = This form could not be verified. What you wrote is kept below; send it again.
problem-too-many = Many comments have come from this network. Please try again later; what you wrote is kept below.
problem-full = Too many comments are waiting to be read. Please try again later; what you wrote is kept below.
problem-duplicate = We already have this comment.
problem-closed = Comments on this story are closed.
problem-banned = Commenting from this network is suspended until { $time }. What you wrote is kept below.
from-staff = Staff

## Search and archive
search-hint = Words from the headline or the text
results = { $n ->
    [0] no results
    [one] { $n } result
   *[other] { $n } results
}
results-for = Results for { $query }
search-how = A phrase in “quotation marks” is looked for as it stands; a word after - is left out.
search-days = Between two days
search-from = from
search-to = to
search-building = The search index is being built; some results may be missing for now.
search-meant = Did you mean:
search-near = Related searches
search-narrow = Narrow the results
search-cut-to = Results are limited to
search-take-off = Remove this limit
search-best = Best match
search-newest = Newest
search-before = Previous results
search-after = More results
search-by-section = Sections
search-by-author = Authors
search-by-source = Sources
search-by-topic = Topics
no-results = No results
no-results-for = No results for { $query }.
no-results-advice = Fewer words, or another spelling of the name, may help.
years = Years

## What happened
bad-request-title = The request is not understood
bad-request-advice = Something in the link or in what was sent is wrong. Start from the front page or search.
forbidden-title = This request is not allowed
forbidden-advice = The request was not accepted. Open the page again and retry.
not-found-title = Page not found
not-found-advice = The link may have changed or been copied incompletely. Search for the headline or start from the front page.
method-not-allowed-title = This page does not take this request
method-not-allowed-advice = Open the page from its link.
withdrawn-title = This story was withdrawn
withdrawn-advice = The story was taken back and may return after review.
retracted-title = This story was retracted
retracted-advice = The paper has taken this story back for good.
too-large-title = What was sent is too large
too-large-advice = Please shorten it and send it again.
unprocessable-title = What was sent cannot be accepted
unprocessable-advice = Something is missing or wrong. Go back to the page before and correct it.
too-many-title = Too many requests
too-many-advice = Please wait a minute and try again.
fault-title = Something went wrong on our side
fault-advice = The fault was recorded and will be looked at. Please try again in a while.
busy-title = The site is busy
busy-advice = Please try again in a few seconds.
newsroom-note = From the newsroom,
