### What stands around every page of the desk, and what is said when something fails.

brand = Warraq
skip = Skip to content
rail = Places of the desk
sign-out = Sign out
back-to-desk = Back to the desk
number = { $n }

nav-home = Desk
nav-board = Board
nav-stories = Stories

role-owner = Owner
role-admin = Administrator
role-managing-editor = Managing editor
role-publisher = Publisher
role-desk-editor = Desk editor
role-moderator = Comment moderator
role-writer = Writer
role-correspondent = Correspondent

fault-title = The request could not be carried out
fault-kept = What you wrote is kept on this page. Leave it open, then send it again.
fault-door = Prove who you are in another window
fault-again = Send again
fault-typed = What you wrote
fault-not-found = There is nothing at this address.
fault-other-verb = This address does not open in this way.
fault-sign-in = The session is over. Please sign in.
fault-confirm = Please confirm with your password before this step.
fault-forbidden = This step is not among your permissions.
fault-elsewhere = The request came from outside of the desk's pages and was refused. Please try again from the page itself.
fault-bad-request = What was sent cannot be read.
fault-conflict = Somebody else changed the same thing a moment ago. Please open the page again and repeat.
fault-too-large = What was sent is larger than allowed.
fault-too-often =
    { $seconds ->
        [one] Too many attempts. Please try again in one second.
       *[other] Too many attempts. Please try again in { $seconds } seconds.
    }
fault-busy = The database is busy. Nothing was saved; please try again in a moment.
fault-disk-full = The disk is full and nothing was saved. Space must be made first.
fault-read-only = The database is read-only now and nothing was saved.
fault-broken = Something in the system failed and nothing was saved. It was recorded.

refused-wrong-state = The state of the story does not allow this step.
refused-barred = Something bars the story from publication and must be settled first.
refused-future = This time has not come yet.
refused-no-section = There is no section of this name.
refused-comments-closed = Comments are closed.
refused-no-parent = This comment cannot be answered.
refused-no-site = The paper has no settings yet.
frozen = Publishing is frozen.
