### The door: first start, invitations, signing in, confirming who one is.

setup = Set up the newsroom
setup-about = Nobody is in the newsroom yet. Whoever fills in this page owns it and invites the others.
invitation = Invitation to the newsroom
invitation-about = This address works once; afterwards one signs in with handle and password.
return = Back to the account
return-about = A new password for the account. Afterwards all former sessions are over, and one-time codes and passkeys are gone.
return-go = Save and sign in
place-role = Role: { $role }
place-go = Create account

field-name = Name
field-handle = Handle
help-handle = 3 to 40 small Latin letters, digits, dots and dashes. It never changes.
field-password = Password
field-new-password = New password
field-password-again = Password once more
help-password = At least ten characters. A short sentence is easier to remember and harder to guess.
field-lang = Language of the desk
lang-ar = العربية
lang-en = English

handle-wrong = A handle has 3 to 40 small Latin letters, digits, dots and dashes.
name-wrong = A name is needed, of 60 characters at most.
password-short = The password is shorter than ten characters.
password-long = The password is longer than allowed.
password-name = The password is hardly more than your name or the paper's.
password-common = This password is among the first that guessers try.
password-differs = The two passwords are different.

sign-in = Sign in
sign-in-passkey = Sign in with a passkey
sign-in-go = Sign in
sign-in-wrong = Handle or password is not right.
sign-in-late = The time for the code is over. Please give the password again.
sign-in-again = Back to the password
sign-in-lost = If the password is lost, whoever keeps the users makes a way back in.
field-code = Code
help-code = The number that the code app shows now, or one of the recovery codes.

confirm = Confirm who you are
confirm-about = { $name }, this step needs the password once more.
confirm-or-code = Or a code
confirm-go = Confirm
confirm-wrong = Neither password nor code was right.

said-signed-out = Signed out.
said-joined = The account is made.
said-returned = The new password is saved.
said-confirmed = Confirmed. The step can be taken now.

refused-no-role = There is no role of this name.
refused-name-taken = This name is taken.
refused-over = This address was used before, or its time is over.
refused-last-owner = This is the paper's last owner; there must be one at least.
refused-wrong-code = The code is not right, or was used before.
refused-account-blocked = This account is blocked.
refused-beyond = Nobody grants more than they have, and only owners change an owner.
refused-owner-fixed = What an owner may is fixed.
refused-yourself = Nobody blocks their own account.
