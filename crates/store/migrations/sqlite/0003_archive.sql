-- Archives of other systems: what became of each thing stands in the same transaction as the thing, so that an
-- import can break off anywhere and go on, and a second one changes nothing.

-- A run. `place` of `size` bytes were read.
CREATE TABLE import (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    source      TEXT    NOT NULL,
    format      TEXT    NOT NULL,
    file        TEXT    NOT NULL,
    options     TEXT    NOT NULL,
    carrier     TEXT    NOT NULL CHECK (carrier IN ('command', 'worker')),
    actor       TEXT    NOT NULL,
    state       TEXT    NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    problem     TEXT,
    counts      TEXT    NOT NULL,
    place       INTEGER NOT NULL,
    size        INTEGER NOT NULL,
    started_at  INTEGER NOT NULL,
    changed_at  INTEGER NOT NULL,
    finished_at INTEGER
) STRICT;
CREATE INDEX import_open ON import (id) WHERE state IN ('waiting', 'running');

-- `number` is the story's, comment's, section's …; absent where nothing has one.
CREATE TABLE import_item (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT    NOT NULL,
    origin TEXT    NOT NULL,
    run    INTEGER NOT NULL REFERENCES import (id),
    kind   TEXT    NOT NULL CHECK (kind IN ('story', 'page', 'comment', 'author', 'section', 'topic', 'picture', 'other')),
    fate   TEXT    NOT NULL CHECK (fate IN ('live', 'draft', 'submitted', 'spiked', 'kept', 'refused')),
    number INTEGER,
    title  TEXT    NOT NULL,
    losses TEXT    NOT NULL,
    UNIQUE (source, origin)
) STRICT;
CREATE INDEX import_item_by_run ON import_item (run, id);

-- Pictures that an archive names. The row of `media` is made at once, so that stories can name it; the bytes follow.
CREATE TABLE old_picture (
    key      TEXT    PRIMARY KEY,
    address  TEXT    NOT NULL,
    media    INTEGER NOT NULL UNIQUE REFERENCES media (id),
    run      INTEGER NOT NULL REFERENCES import (id),
    state    TEXT    NOT NULL CHECK (state IN ('expected', 'here', 'failed')),
    problem  TEXT,
    attempts INTEGER NOT NULL,
    due_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX old_picture_due ON old_picture (due_at, media) WHERE state = 'expected';
CREATE INDEX old_picture_by_run ON old_picture (run, state, media);

-- An address that leads to a story does so while readers may know of it, under whatever address it has. Stories are never
-- erased; a reference would have every new story look here for its own number.
ALTER TABLE redirect ADD COLUMN story INTEGER;
