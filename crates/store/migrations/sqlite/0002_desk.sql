-- The desk: people and how they sign in, copy that is being written, the front page, pictures, moderation.

CREATE TABLE role (
    slug     TEXT    PRIMARY KEY,
    name     TEXT    NOT NULL,
    grants   TEXT    NOT NULL,
    position INTEGER NOT NULL,
    version  INTEGER NOT NULL
) STRICT;

-- `totp_step` is the last step whose code was used. `version` grows with every change of what somebody may.
CREATE TABLE staff (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    handle     TEXT    NOT NULL UNIQUE,
    name       TEXT    NOT NULL,
    role       TEXT    NOT NULL REFERENCES role (slug),
    sections   TEXT    NOT NULL,
    lang       TEXT    NOT NULL CHECK (lang IN ('ar', 'en')),
    state      TEXT    NOT NULL CHECK (state IN ('active', 'blocked')),
    password   TEXT,
    totp       BLOB,
    totp_step  INTEGER,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    version    INTEGER NOT NULL
) STRICT;
CREATE INDEX staff_by_role ON staff (role);

-- Tokens are kept as SHA-256; what the browser holds is nowhere here.
CREATE TABLE session (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    token        BLOB    NOT NULL UNIQUE CHECK (length(token) = 32),
    staff        INTEGER NOT NULL REFERENCES staff (id),
    agent        TEXT    NOT NULL,
    created_at   INTEGER NOT NULL,
    seen_at      INTEGER NOT NULL,
    expires_at   INTEGER NOT NULL,
    confirmed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX session_by_staff ON session (staff, id);
CREATE INDEX session_by_expiry ON session (expires_at);

-- A browser from which somebody has signed in before: the limits against guessing do not lock it out.
CREATE TABLE known_device (
    token   BLOB    NOT NULL CHECK (length(token) = 32),
    staff   INTEGER NOT NULL REFERENCES staff (id),
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (token, staff)
) STRICT, WITHOUT ROWID;
CREATE INDEX known_device_by_staff ON known_device (staff);

-- One-time addresses: the owner's first (`setup`), an invitation, a way back in (`reset`).
CREATE TABLE invitation (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    token      BLOB    NOT NULL UNIQUE CHECK (length(token) = 32),
    kind       TEXT    NOT NULL CHECK (kind IN ('setup', 'invite', 'reset')),
    role       TEXT    NOT NULL REFERENCES role (slug),
    name       TEXT    NOT NULL,
    sections   TEXT    NOT NULL,
    staff      INTEGER REFERENCES staff (id),
    made_by    TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT;
CREATE INDEX invitation_open ON invitation (expires_at) WHERE used_at IS NULL;

CREATE TABLE recovery_code (
    staff INTEGER NOT NULL REFERENCES staff (id),
    code  BLOB    NOT NULL CHECK (length(code) = 32),
    PRIMARY KEY (staff, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE passkey (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    staff      INTEGER NOT NULL REFERENCES staff (id),
    credential BLOB    NOT NULL UNIQUE,
    data       TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT;
CREATE INDEX passkey_by_staff ON passkey (staff, id);

-- Guesses that were looked at, by account and day.
CREATE TABLE guess (
    account TEXT    NOT NULL,
    day     TEXT    NOT NULL,
    number  INTEGER NOT NULL,
    PRIMARY KEY (account, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX guess_by_day ON guess (day);

ALTER TABLE story ADD COLUMN owner INTEGER REFERENCES staff (id);
ALTER TABLE story ADD COLUMN assignee INTEGER REFERENCES staff (id);
ALTER TABLE story ADD COLUMN legal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE story ADD COLUMN note TEXT;
-- The revision that goes out at `publish_at`: the one that was checked when it was scheduled.
ALTER TABLE story ADD COLUMN scheduled INTEGER;
-- Lists of the desk run newest change first. The columns behind `id` let a filter be decided inside the index.
CREATE INDEX story_by_change ON story (changed_at, id, section, copy_state, publication, owner, assignee);
CREATE INDEX story_by_state_change ON story (copy_state, changed_at, id, section, publication, owner, assignee);
CREATE INDEX story_by_section_change ON story (section, changed_at, id, copy_state, publication, owner, assignee);
CREATE INDEX story_by_publication_change ON story (publication, changed_at, id, section, copy_state, owner, assignee);
CREATE INDEX story_open ON story (copy_state, changed_at, id, section, owner, assignee) WHERE publication = 'none' OR head <> live;
CREATE INDEX story_scheduled ON story (changed_at, id) WHERE publish_at IS NOT NULL;
CREATE INDEX story_embargoed ON story (changed_at, id) WHERE embargo_until IS NOT NULL;
CREATE INDEX story_expiring ON story (changed_at, id) WHERE expires_at IS NOT NULL;
CREATE INDEX story_by_owner ON story (owner, changed_at, id) WHERE owner IS NOT NULL;
CREATE INDEX story_by_assignee ON story (assignee, changed_at, id) WHERE assignee IS NOT NULL;
CREATE INDEX story_by_publish_at ON story (publish_at) WHERE publish_at IS NOT NULL;
CREATE INDEX story_by_embargo ON story (embargo_until) WHERE embargo_until IS NOT NULL;
CREATE INDEX story_by_expiry ON story (expires_at) WHERE expires_at IS NOT NULL;

-- `editors_publish`: editors of this section may publish in it; `two_person`: nobody publishes alone what they wrote.
ALTER TABLE section ADD COLUMN editors_publish INTEGER NOT NULL DEFAULT 0;
ALTER TABLE section ADD COLUMN two_person INTEGER NOT NULL DEFAULT 0;

-- What stands in an open editor, apart from revisions: one row a person, story and browser tab.
CREATE TABLE journal (
    story      INTEGER NOT NULL REFERENCES story (id),
    staff      INTEGER NOT NULL REFERENCES staff (id),
    tab        TEXT    NOT NULL,
    base       INTEGER NOT NULL,
    seq        INTEGER NOT NULL,
    manuscript TEXT    NOT NULL,
    at         INTEGER NOT NULL,
    PRIMARY KEY (story, staff, tab)
) STRICT;
CREATE INDEX journal_by_time ON journal (at);

-- Saves that were answered, so that one that is sent again is answered the same.
CREATE TABLE saved (
    key      TEXT    PRIMARY KEY,
    story    INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    merged   INTEGER NOT NULL,
    writer   TEXT    NOT NULL,
    seq      INTEGER NOT NULL,
    at       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX saved_by_time ON saved (at);
CREATE INDEX saved_by_writer ON saved (story, writer, seq);

-- What a second person must decide: a review after a breaking override, a retraction.
CREATE TABLE task (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    kind      TEXT    NOT NULL CHECK (kind IN ('review', 'retract')),
    story     INTEGER NOT NULL REFERENCES story (id),
    note      TEXT    NOT NULL,
    text      TEXT,
    opened_by TEXT    NOT NULL,
    opened_at INTEGER NOT NULL,
    closed_by TEXT,
    closed_at INTEGER,
    outcome   TEXT
) STRICT;
CREATE INDEX task_open ON task (id) WHERE closed_at IS NULL;
CREATE INDEX task_by_story ON task (story, id);

-- What readers are told at the address of a story that was taken back for good.
CREATE TABLE retraction (
    story INTEGER PRIMARY KEY REFERENCES story (id),
    text  TEXT    NOT NULL,
    at    INTEGER NOT NULL,
    actor TEXT    NOT NULL
) STRICT;
CREATE INDEX retraction_by_time ON retraction (at, story);

-- What went wrong without anybody looking: a timer that was missed, a job that keeps failing.
CREATE TABLE alarm (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    key        TEXT    NOT NULL UNIQUE,
    kind       TEXT    NOT NULL,
    detail     TEXT    NOT NULL,
    at         INTEGER NOT NULL,
    cleared_at INTEGER,
    cleared_by TEXT
) STRICT;
CREATE INDEX alarm_open ON alarm (id) WHERE cleared_at IS NULL;

-- `sha256` names the file that came in, which is not kept; `master` the copy that sizes are made from. `size`
-- counts the bytes that came in, `width` and `height` the master's pixels, `focal_x` and `focal_y` per mille.
ALTER TABLE media ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE media ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN width INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN height INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN caption TEXT;
ALTER TABLE media ADD COLUMN credit TEXT;
ALTER TABLE media ADD COLUMN licence TEXT;
ALTER TABLE media ADD COLUMN alt TEXT;
ALTER TABLE media ADD COLUMN decorative INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN focal_x INTEGER NOT NULL DEFAULT 500 CHECK (focal_x BETWEEN 0 AND 1000);
ALTER TABLE media ADD COLUMN focal_y INTEGER NOT NULL DEFAULT 500 CHECK (focal_y BETWEEN 0 AND 1000);
ALTER TABLE media ADD COLUMN owner INTEGER REFERENCES staff (id);
ALTER TABLE media ADD COLUMN master TEXT;
ALTER TABLE media ADD COLUMN tones TEXT;
ALTER TABLE media ADD COLUMN state TEXT NOT NULL DEFAULT 'ready' CHECK (state IN ('ready', 'processing', 'failed', 'retired'));
ALTER TABLE media ADD COLUMN problem TEXT;
CREATE INDEX media_by_owner ON media (owner, id) WHERE owner IS NOT NULL;
CREATE INDEX media_by_master ON media (master) WHERE master IS NOT NULL;
UPDATE media SET width = coalesce((SELECT max(width) FROM rendition WHERE media = id), 0),
                 height = coalesce((SELECT max(height) FROM rendition WHERE media = id), 0);

-- Which stories show a picture: in the newest revision (`desk`) and before readers (`live`).
CREATE TABLE media_use (
    media INTEGER NOT NULL REFERENCES media (id),
    story INTEGER NOT NULL REFERENCES story (id),
    place TEXT    NOT NULL CHECK (place IN ('desk', 'live')),
    PRIMARY KEY (media, place, story)
) STRICT, WITHOUT ROWID;
CREATE INDEX media_use_by_story ON media_use (story, place);
INSERT INTO media_use (media, story, place) SELECT lead_media, id, 'live' FROM published WHERE lead_media IS NOT NULL;
INSERT INTO media_use (media, story, place)
    SELECT CAST(json_extract(r.copy, '$.lead.media') AS INTEGER), s.id, 'desk' FROM story s JOIN revision r ON r.story = s.id AND r.no = s.head
    WHERE CAST(json_extract(r.copy, '$.lead.media') AS INTEGER) IN (SELECT id FROM media);

-- A file that is coming in, piece by piece: `received` bytes are on disk. `media` is what became of it.
CREATE TABLE upload (
    token      BLOB    PRIMARY KEY CHECK (length(token) = 32),
    staff      INTEGER NOT NULL REFERENCES staff (id),
    name       TEXT    NOT NULL,
    size       INTEGER NOT NULL,
    received   INTEGER NOT NULL CHECK (received BETWEEN 0 AND size),
    media      INTEGER REFERENCES media (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX upload_by_staff ON upload (staff, expires_at);
CREATE INDEX upload_by_media ON upload (media) WHERE media IS NOT NULL;
CREATE INDEX upload_by_expiry ON upload (expires_at);

-- The arrangement of a page: slots as JSON, newest version first.
CREATE TABLE front (
    page    TEXT    NOT NULL,
    version INTEGER NOT NULL,
    slots   TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    actor   TEXT    NOT NULL,
    PRIMARY KEY (page, version)
) STRICT;
CREATE TRIGGER front_is_not_rewritten BEFORE UPDATE ON front BEGIN SELECT raise(ABORT, 'front is append-only'); END;
CREATE TRIGGER front_is_not_erased BEFORE DELETE ON front BEGIN SELECT raise(ABORT, 'front is append-only'); END;

-- A row stands here while nothing may go out.
CREATE TABLE frozen (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    reason TEXT    NOT NULL,
    actor  TEXT    NOT NULL,
    at     INTEGER NOT NULL
) STRICT;

ALTER TABLE comment ADD COLUMN staff INTEGER REFERENCES staff (id);
ALTER TABLE comment ADD COLUMN prefix BLOB CHECK (length(prefix) = 16);
-- Copies of one text stand together; what one decision did can be taken back together.
CREATE INDEX comment_copies ON comment (text_key, state, id);
CREATE INDEX comment_by_decision ON comment (decided_at) WHERE decided_at IS NOT NULL;

-- Writers who may not comment, as a keyed hash of their address prefix.
CREATE TABLE ban (
    prefix     BLOB    PRIMARY KEY CHECK (length(prefix) = 16),
    name       TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    actor      TEXT    NOT NULL,
    at         INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX ban_by_expiry ON ban (expires_at);


CREATE TABLE banned_word (
    folded TEXT    PRIMARY KEY,
    word   TEXT    NOT NULL,
    action TEXT    NOT NULL CHECK (action IN ('hold', 'reject')),
    actor  TEXT    NOT NULL,
    at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Names beside those built in, a line of the names file each.
CREATE TABLE known_name (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    line   TEXT    NOT NULL,
    folded TEXT    NOT NULL UNIQUE,
    actor  TEXT    NOT NULL,
    at     INTEGER NOT NULL
) STRICT;

-- Names that topics had before they were renamed or merged: copy still says them.
CREATE TABLE topic_alias (
    folded TEXT    PRIMARY KEY,
    topic  INTEGER NOT NULL REFERENCES topic (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX topic_alias_by_topic ON topic_alias (topic);

CREATE TABLE author (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    name   TEXT    NOT NULL,
    folded TEXT    NOT NULL UNIQUE,
    role   TEXT    NOT NULL,
    bio    TEXT    NOT NULL,
    staff  INTEGER REFERENCES staff (id)
) STRICT;

CREATE TABLE source (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    name   TEXT    NOT NULL,
    folded TEXT    NOT NULL UNIQUE,
    kind   TEXT    NOT NULL CHECK (kind IN ('own', 'agency', 'partner')),
    note   TEXT    NOT NULL
) STRICT;

CREATE TABLE redirect (
    path   TEXT    PRIMARY KEY,
    target TEXT    NOT NULL,
    actor  TEXT    NOT NULL,
    at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_by_subject ON audit (subject, id);
CREATE INDEX audit_by_actor ON audit (actor, id);
CREATE INDEX audit_by_action ON audit (action, id);

-- Folded words of the newest revision of every story, for the desk; can be cleared and built again. rowid = story.
CREATE VIRTUAL TABLE desk_text USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);

-- Folded words of what is known about every picture; can be cleared and built again. rowid = media.
CREATE VIRTUAL TABLE media_text USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
