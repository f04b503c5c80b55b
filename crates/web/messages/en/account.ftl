### One's own account, people, roles.

nav-account = Account
nav-people = Users
nav-roles = Roles
account-save = Save
people-role = Role

account = My account
account-profile = Name and language
account-back = Back to my account
password-old = Current password
password-old-wrong = The current password is not right.
password-change = Change password
password-change-ends = Sessions on other devices end with it.
devices = Devices
device = Device
device-this = This device
device-since = Since
device-seen = Last used
device-end = End
devices-end = Sign out everywhere
devices-none = No open sessions.

codes = One-time codes
codes-are-on = A code from the app is asked for after the password.
codes-are-off = The password alone is enough now. A code from an app protects the account when the password is known to others.
codes-set-up = Set up codes
codes-keep = Manage codes
codes-on = Switch codes on
codes-off = Switch codes off
codes-step-app = Open a code app on the phone and choose to add an account.
codes-step-picture = Point the camera at this picture.
codes-picture = A square picture that a code app reads
codes-typed = Or type this secret into the app:
codes-step-code = Type the code that the app shows now.
recovery = Recovery codes
recovery-about = Each works once in place of a code from the app. They are not shown again; keep them on paper, away from the phone.
recovery-kept = They are kept
recovery-renew = Make new recovery codes
recovery-left =
    { $count ->
        [one] One recovery code is left.
       *[other] { $count } recovery codes are left.
    }

passkeys = Passkeys
passkeys-keep = Manage passkeys
passkeys-count =
    { $count ->
        [0] This account has no passkey. A passkey replaces password and one-time code, and no false page can take it.
        [one] This account has one passkey.
       *[other] This account has { $count } passkeys.
    }
passkeys-about = A passkey is kept in a phone, a computer or a security key, and opened with finger, face or the device's PIN. It works for this site only.
passkeys-mine = Your passkeys
passkeys-none = No passkeys yet.
passkey-new = New passkey
passkey-name = Name of the passkey
help-passkey-name = A name that tells which device holds it.
passkey-add = Add a passkey
passkey-needs-script = Adding passkeys needs a browser that runs scripts.
passkey-since = Added
passkey-rename = Rename
passkey-remove = Remove
passkey-late = The time for this was over. Please try again.
passkey-no-place = Passkeys work at the paper's own address and over a secure connection only.
refused-wrong-passkey = The passkey was not accepted.
refused-known-passkey = This passkey is registered already.
refused-too-many-passkeys = No account has more than twenty passkeys.
said-passkey-added = The passkey is added.
said-passkey-removed = The passkey is removed and opens the account no longer.

people-count =
    { $count ->
        [one] One user
       *[other] { $count } users
    }
people-sections = Sections
people-state = State
people-back = Back to users
people-address = An address that works once
people-address-about = This is the address for { $name }. It is not shown again; send it to nobody else.
person-active = Active
person-out = Blocked
person-codes = Codes
person-change-ends = When role or sections change, the user's sessions end.
invite = Invite a user
invite-go = Make the address
invitations-open = Addresses not used yet
invitation-by = Made by { $name }
invitation-until = Good until
invitation-revoke = Revoke
person-access = Access
person-reset = Make a way back in
person-reset-about = For whoever lost password or codes: a new password is set with it; codes and sessions end.
person-block = Block
person-unblock = Let in again

roles-back = Back to roles
role-new = New role
role-name = Name of the role
role-add = Add
role-about = What is saved here holds at once for everybody who has this role.
role-matrix = What the role may
role-permission = Permission
scope-none = No
scope-own = Own
scope-desk = Section
scope-all = All
may-see = Read what is not published
may-write = Write and upload pictures
may-direct = Return, spike, restore, assign
may-ready = Mark ready
may-publish = Publish, schedule, mark as breaking
may-correct = Correct what is live
may-embargo = Embargo and legal flag
may-withdraw = Withdraw
may-retract = Retract for good
may-take-over = Take a story over from its editor
may-curate = Arrange the front page
may-moderate = Moderate comments
may-registry = Names, topics, authors, sources
may-configure = Settings of the paper
may-users = Users
may-system = Roles, audit log, state of the system
everybody = All sessions
everybody-about = When something may have leaked: everybody is signed out at once and must sign in again.
everybody-end = Sign everybody out

said-account-saved = Saved.
said-password-changed = The password is changed; other sessions are over.
said-device-ended = The session is over.
said-sessions-ended = The user's sessions are over.
said-codes-off = Codes are off.
said-invitation-revoked = The address is revoked.
said-person-blocked = The account is blocked and signed out.
said-person-unblocked = The user may sign in again.
said-role-added = The role is added; it may nothing yet.
said-everybody-out = Everybody is signed out.
