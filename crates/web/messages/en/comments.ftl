### Comments: the queue, answers, word lists, bans.

nav-comments = Comments
comments-pending = Waiting for review
comments-approved = Published comments
comments-rejected = Rejected comments
comments-spam = Spam
comments-chip-pending = Waiting
comments-chip-approved = Published
comments-chip-rejected = Rejected
comments-chip-spam = Spam
comments-number = { $n }
comments-many = more than { $n }
comments-states = States of comments
comments-pages = Pages of the list
comments-all = All comments
comments-newest = Newest
comments-older = Older
comments-nothing-waits = No comment is waiting
comments-nothing = No comments here
comments-not-edited = Neither readers' comments nor the newsroom's answers are edited: they are published as they were written, or not at all.
comments-ticked = Selected:
comments-close = Close comments
comments-open = Open comments
comments-key-approve = Publish
comments-key-reply = Reply
comments-key-reject = Reject
comments-key-spam = Spam
comments-key-next = Next
comments-key-before = Previous

comment-do-approved = Publish
comment-do-rejected = Reject
comment-do-spam = Spam
comment-do-pending = Back to review
comment-not-spam = Not spam
comment-spam-copies =
    { $n ->
        [one] Remove the copy
       *[other] Remove all { $n } copies
    }
comment-with-copies = With its copies
comment-undo = Undo
comments-moved =
    { $n ->
        [one] One comment was decided.
       *[other] { $n } comments were decided.
    }
comment-tick = Select the comment of { $name }
comment-on = On:
comment-answers = In reply to { $name }
comment-shown = View on the site
comment-staff = Staff
comment-history-help = Within one day: readers' addresses are not kept and readers are not marked.
comment-nth-1 = First comment
comment-nth-2 = Second comment
comment-nth-3 = Third comment
comment-nth-4 = Fourth comment
comment-nth-5 = Fifth comment
comment-nth-6 = Sixth comment
comment-nth-7 = Seventh comment
comment-nth-8 = Eighth comment
comment-nth-9 = Ninth comment
comment-nth-10 = Tenth comment
comment-nth = Comment no. { $n }
comment-accepted =
    { $n ->
        [0] none accepted
       *[other] { $n } accepted
    }
comment-links =
    { $n ->
        [one] { $n } link
       *[other] { $n } links
    }
comment-copies =
    { $n ->
        [one] { $n } copy
       *[other] { $n } identical copies
    }
comment-likely-spam = Probably spam
comment-comma = {", "}
comment-reason-link = Holds a link
comment-reason-repeat = Repeated text
comment-reason-flood = Many comments of one writer
comment-reason-name = Doubtful name
comment-reason-staff = Name like that of a staff member
comment-reason-word = Word of the review list
comment-banned = Writer is banned
comment-decided-by = Decided by { $name }
comment-decided-by-list = Rejected by the blocklist

comment-reply = Reply
comment-reply-label = Reply to { $name }
comment-reply-help = The reply appears at once in your name with the staff mark, and is not edited after it is published.
comment-reply-help-pending = The comment is published with the reply. The reply appears in your name with the staff mark, and is not edited after it is published.
comment-reply-not = Cancel
comment-reply-send = Publish the reply

said-comment-pending = The comment waits again.
said-comment-approved = The comment is published.
said-comment-rejected = The comment is rejected.
said-comment-spam = The comment was moved to spam.
said-comment-moved-before = Nothing changed: the comment was decided before.
said-comment-none-ticked = No comment was selected.
said-comment-undone = The last decision was taken back.
said-comment-cleared = The comment is no longer suspect and still waits.
said-comment-answered = The reply is published.
said-comments-opened = Comments are open.
said-comments-closed = Comments are closed.
refused-reply-empty = The reply is empty.
refused-reply-long = The reply is longer than 4000 characters.

writer-ban = Ban the writer
ban-term = For
ban-hour = One hour
ban-day = One day
ban-week = 7 days
ban-month = 30 days
ban-reason = Reason
ban-help = The ban covers the writer's network, and they are told when they comment. No address is kept, and their mark is forgotten after six days.
bans-title = Banned writers
bans-help = Readers' addresses are not kept: only a fingerprint from which no address can be had, erased when the ban ends.
bans-none = Nobody is banned now
ban-name = Signed as
ban-actor = Banned by
ban-since = Since
ban-until = Until
ban-lift = Lift the ban
said-writer-banned = The writer is banned.
said-ban-lifted = The ban is lifted.
refused-banned = This writer is banned now.
refused-writer-forgotten = The comment is older than six days and its writer's mark was forgotten, so they cannot be banned.
refused-reason-long = The reason is longer than 200 characters.

words-title = Word lists
words-help = A word is known however it is written: stretched, with marks, with repeated or parted letters or look-alikes, and with what is written together with it. It is never found inside another word.
words-add-title = Add words
words-field = One word or phrase a line
words-action = What happens to the comment
words-hold = It waits for review, with the word marked
words-reject = It is rejected as it arrives, and its writer is not told
words-add = Add
words-hold-title = Review list
words-reject-title = Blocklist
words-none = The list is empty
words-remove = Remove
words-try-title = Try the lists
words-try-field = Text to try
words-try = Find words
words-found =
    { $n ->
        [0] No word of the lists was found.
        [one] One word was found.
       *[other] { $n } words were found.
    }
said-word-added = The words were added.
said-word-removed = The word was removed.
refused-no-word = A word needs at least two letters in a row.
refused-word-long = The word is longer than 60 characters.
