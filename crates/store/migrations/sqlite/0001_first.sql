-- The first schema. Times are UTC microseconds, JSON is text as the program wrote it.
-- No deferred constraints: with group commit one faulty write would fail its neighbours.

CREATE TABLE section (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    slug     TEXT    NOT NULL UNIQUE,
    name     TEXT    NOT NULL,
    position INTEGER NOT NULL
) STRICT;

-- `folded` is the name as search sees it: two spellings of one name are one topic.
CREATE TABLE topic (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    slug   TEXT    NOT NULL UNIQUE,
    name   TEXT    NOT NULL,
    folded TEXT    NOT NULL UNIQUE
) STRICT;

-- The three axes: where the copy stands, what readers see, and when that changes by itself.
-- `head` is the newest revision, `live` the one readers see; `origin` the key of an import.
CREATE TABLE story (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    guid               BLOB    NOT NULL UNIQUE CHECK (length(guid) = 16),
    origin             TEXT    UNIQUE,
    copy_state         TEXT    NOT NULL CHECK (copy_state IN ('draft', 'submitted', 'editing', 'ready', 'returned', 'spiked')),
    publication        TEXT    NOT NULL CHECK (publication IN ('none', 'live', 'withdrawn', 'retracted')),
    head               INTEGER NOT NULL CHECK (head >= 1),
    live               INTEGER,
    first_published_at INTEGER,
    updated_at         INTEGER,
    publish_at         INTEGER,
    embargo_until      INTEGER,
    expires_at         INTEGER,
    breaking_until     INTEGER,
    headline           TEXT    NOT NULL,
    section            TEXT    NOT NULL,
    created_at         INTEGER NOT NULL,
    changed_at         INTEGER NOT NULL,
    version            INTEGER NOT NULL,
    findings           TEXT    NOT NULL,
    CHECK (publication <> 'live' OR (live IS NOT NULL AND first_published_at IS NOT NULL))
) STRICT;
CREATE INDEX story_by_publication ON story (publication, id);
CREATE INDEX story_by_copy_state ON story (copy_state, id);

-- Frozen copies, each bound to the one before it by its hash.
CREATE TABLE revision (
    story     INTEGER NOT NULL REFERENCES story (id),
    no        INTEGER NOT NULL CHECK (no >= 1),
    kind      TEXT    NOT NULL,
    copy      TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    actor     TEXT    NOT NULL,
    note      TEXT,
    prev_hash BLOB    NOT NULL CHECK (length(prev_hash) = 32),
    hash      BLOB    NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (story, no)
) STRICT;

CREATE TABLE media (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT    NOT NULL UNIQUE CHECK (length(sha256) = 64),
    at     INTEGER NOT NULL
) STRICT;
CREATE TABLE rendition (
    media  INTEGER NOT NULL REFERENCES media (id),
    sha256 TEXT    NOT NULL CHECK (length(sha256) = 64),
    width  INTEGER NOT NULL,
    height INTEGER NOT NULL,
    mime   TEXT    NOT NULL,
    size   INTEGER NOT NULL,
    PRIMARY KEY (media, sha256)
) STRICT;
CREATE INDEX rendition_by_sha256 ON rendition (sha256);

-- What readers see: a row stands here exactly while its story is live. Public pages read no other
-- table of stories. `copy` is last, so that lists never read it.
CREATE TABLE published (
    id                 INTEGER PRIMARY KEY REFERENCES story (id),
    slug               TEXT    NOT NULL,
    lang               TEXT    NOT NULL,
    kicker             TEXT,
    headline           TEXT    NOT NULL,
    deck               TEXT,
    section            INTEGER NOT NULL REFERENCES section (id),
    byline             TEXT,
    sources            TEXT    NOT NULL,
    lead               TEXT,
    lead_media         INTEGER REFERENCES media (id),
    urgency            INTEGER NOT NULL CHECK (urgency BETWEEN 1 AND 9),
    first_published_at INTEGER NOT NULL,
    updated_at         INTEGER NOT NULL,
    day                TEXT    NOT NULL CHECK (length(day) = 10),
    breaking_until     INTEGER,
    corrections        INTEGER NOT NULL,
    comments           INTEGER NOT NULL,
    words              INTEGER NOT NULL,
    copy               TEXT    NOT NULL
) STRICT;
CREATE INDEX published_newest ON published (first_published_at, id);
CREATE INDEX published_by_section ON published (section, first_published_at, id);
CREATE INDEX published_by_day ON published (day, first_published_at, id);
CREATE INDEX published_breaking ON published (breaking_until) WHERE breaking_until IS NOT NULL;
CREATE INDEX published_by_lead ON published (lead_media) WHERE lead_media IS NOT NULL;

CREATE TABLE published_topic (
    topic              INTEGER NOT NULL REFERENCES topic (id),
    first_published_at INTEGER NOT NULL,
    story              INTEGER NOT NULL REFERENCES published (id) ON DELETE CASCADE,
    PRIMARY KEY (topic, first_published_at, story)
) STRICT, WITHOUT ROWID;
CREATE INDEX published_topic_by_story ON published_topic (story, topic);

-- One row: when readers last saw something change.
CREATE TABLE edition (
    one            INTEGER PRIMARY KEY CHECK (one = 1),
    last_change_at INTEGER
) STRICT;
INSERT INTO edition (one, last_change_at) VALUES (1, NULL);

-- `key` makes a comment that is sent twice one comment; `writer` is the abuse key, forgotten in time.
CREATE TABLE comment (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    story       INTEGER NOT NULL REFERENCES story (id),
    parent      INTEGER,
    name        TEXT    NOT NULL,
    subject     TEXT,
    text        TEXT    NOT NULL,
    state       TEXT    NOT NULL CHECK (state IN ('pending', 'approved', 'rejected', 'spam')),
    reasons     TEXT    NOT NULL,
    key         BLOB    NOT NULL UNIQUE CHECK (length(key) = 32),
    writer      BLOB    CHECK (length(writer) = 16),
    text_key    INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    decided_at  INTEGER,
    decided_by  TEXT,
    UNIQUE (story, id),
    FOREIGN KEY (story, parent) REFERENCES comment (story, id)
) STRICT;
CREATE INDEX comment_shown ON comment (story, state, id);
CREATE INDEX comment_queue ON comment (state, id);
CREATE INDEX comment_by_text ON comment (text_key, received_at);
CREATE INDEX comment_by_writer ON comment (writer, received_at) WHERE writer IS NOT NULL;
CREATE INDEX comment_with_writer ON comment (received_at) WHERE writer IS NOT NULL;

CREATE TABLE correction (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    story    INTEGER NOT NULL REFERENCES story (id),
    kind     TEXT    NOT NULL CHECK (kind IN ('update', 'correction', 'clarification')),
    text     TEXT    NOT NULL,
    revision INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    actor    TEXT    NOT NULL,
    FOREIGN KEY (story, revision) REFERENCES revision (story, no)
) STRICT;
CREATE INDEX correction_by_story ON correction (story, id);

CREATE TABLE page (
    slug  TEXT    PRIMARY KEY,
    title TEXT    NOT NULL,
    body  TEXT    NOT NULL,
    at    INTEGER NOT NULL
) STRICT;

CREATE TABLE site (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    settings TEXT    NOT NULL,
    version  INTEGER NOT NULL,
    at       INTEGER NOT NULL
) STRICT;

-- The change log: ids grow in the order of the commits.
CREATE TABLE change (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    at      INTEGER NOT NULL,
    subject TEXT    NOT NULL,
    story   INTEGER NOT NULL,
    what    TEXT    NOT NULL,
    touches TEXT    NOT NULL
) STRICT;

CREATE TABLE follower (
    name  TEXT    PRIMARY KEY,
    place INTEGER NOT NULL
) STRICT;

-- `due_at` is when a job may be taken (again): a lease moves it, so that a job whose worker died returns.
CREATE TABLE job (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT    NOT NULL,
    payload  TEXT    NOT NULL,
    key      TEXT    NOT NULL UNIQUE,
    run_at   INTEGER NOT NULL,
    due_at   INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    error    TEXT
) STRICT;
CREATE INDEX job_due ON job (due_at, id);

CREATE TABLE audit (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    at      INTEGER NOT NULL,
    actor   TEXT    NOT NULL,
    action  TEXT    NOT NULL,
    subject TEXT    NOT NULL,
    detail  TEXT    NOT NULL
) STRICT;

-- Folded words of live stories; can be cleared and built again. rowid = story.
CREATE VIRTUAL TABLE search_text USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);

-- The records that nobody may rewrite.
CREATE TRIGGER revision_is_not_rewritten BEFORE UPDATE ON revision BEGIN SELECT raise(ABORT, 'revision is append-only'); END;
CREATE TRIGGER revision_is_not_erased BEFORE DELETE ON revision BEGIN SELECT raise(ABORT, 'revision is append-only'); END;
CREATE TRIGGER change_is_not_rewritten BEFORE UPDATE ON change BEGIN SELECT raise(ABORT, 'change is append-only'); END;
CREATE TRIGGER change_is_not_erased BEFORE DELETE ON change BEGIN SELECT raise(ABORT, 'change is append-only'); END;
CREATE TRIGGER audit_is_not_rewritten BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_is_not_erased BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END;
