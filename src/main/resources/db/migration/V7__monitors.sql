-- Who asked to be told of what, which documents were held against it, and what was told.

-- The change about which monitors were last asked: where it is another than the row's, they are still to be asked.
ALTER TABLE document ADD COLUMN watched BIGINT NOT NULL DEFAULT 0;
CREATE INDEX document_unwatched ON document (sequence) WHERE watched <> change AND visibility = 'published'
    AND processing = 'indexed' AND itself = 1 AND due = 'nothing';

CREATE TABLE monitor (
    id      TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    owner   TEXT NOT NULL,                   -- name of an account
    name    TEXT NOT NULL,
    terms   TEXT NOT NULL,                   -- JSON: what its owner states
    created BIGINT NOT NULL,
    since   BIGINT NOT NULL,                 -- it is told of what was first public then or later
    ends    BIGINT,
    paused  INTEGER NOT NULL,
    flaw    TEXT,                            -- why it cannot be matched; none for one that is
    feed    TEXT NOT NULL UNIQUE             -- SHA-256 of the secret in its feed's address
);
CREATE INDEX monitor_ends ON monitor (ends);

-- Who keeps it: its owner and the team; and the last match that each has seen in the page.
CREATE TABLE monitor_person (
    monitor TEXT NOT NULL REFERENCES monitor (id) ON DELETE CASCADE,
    person  TEXT NOT NULL,
    seen    BIGINT NOT NULL,
    PRIMARY KEY (monitor, person)
);
CREATE INDEX monitor_person_person ON monitor_person (person);

-- A document as it stood, held against all monitors that stood then. Rows stay when the document goes.
CREATE TABLE monitor_run (
    document TEXT NOT NULL,
    change   BIGINT NOT NULL,
    version  INTEGER NOT NULL,
    moment   BIGINT NOT NULL,
    examined INTEGER NOT NULL,               -- monitors
    matched  INTEGER NOT NULL,               -- of them
    program  TEXT NOT NULL,                  -- the version of this program
    PRIMARY KEY (document, change)
);
CREATE INDEX monitor_run_moment ON monitor_run (moment);

-- What was public before there were monitors is no news.
INSERT INTO monitor_run (document, change, version, moment, examined, matched, program)
    SELECT id, change, version, COALESCE(shown, received), 0, 0, '' FROM document
    WHERE visibility = 'published' AND processing = 'indexed' AND itself = 1;
UPDATE document SET watched = change WHERE visibility = 'published' AND processing = 'indexed' AND itself = 1;

CREATE TABLE monitor_match (
    number     BIGINT PRIMARY KEY,           -- order of finding
    monitor    TEXT NOT NULL REFERENCES monitor (id) ON DELETE CASCADE,
    document   TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    reason     TEXT NOT NULL,
    occasion   TEXT NOT NULL,                -- tells two of one reason apart: the version of one replaced; else empty
    version    INTEGER NOT NULL,             -- of the document
    found      BIGINT NOT NULL,
    late       INTEGER NOT NULL,             -- whether the document was public before, and did not answer
    evidence   TEXT NOT NULL,                -- JSON: passages, clauses
    reprint_of TEXT,                         -- the document of its family that was told
    fate       TEXT NOT NULL,                -- told, reprint, held, withdrawn
    channels   INTEGER NOT NULL,             -- by how many it was to be told: what is fewer is lost
    UNIQUE (monitor, document, reason, occasion)
);
CREATE INDEX monitor_match_page ON monitor_match (monitor, number);
CREATE INDEX monitor_match_document ON monitor_match (document);

-- What a monitor has to say of itself: it went silent, it found more than usual, it cannot be read.
CREATE TABLE monitor_notice (
    number   BIGINT PRIMARY KEY,
    monitor  TEXT NOT NULL REFERENCES monitor (id) ON DELETE CASCADE,
    kind     TEXT NOT NULL,
    occasion TEXT NOT NULL,
    found    BIGINT NOT NULL,
    said     TEXT NOT NULL,                  -- the message's arguments, a tab between two
    UNIQUE (monitor, kind, occasion)
);

-- A bundle for one channel. Its key never changes, so that whoever gets it twice can tell.
CREATE TABLE delivery (
    id       TEXT PRIMARY KEY,
    monitor  TEXT NOT NULL REFERENCES monitor (id) ON DELETE CASCADE,
    channel  TEXT NOT NULL,
    made     BIGINT NOT NULL,
    state    TEXT NOT NULL,                  -- waiting, failed (and tried again), sent, dead, cancelled
    attempts INTEGER NOT NULL,
    next     BIGINT NOT NULL,                -- when it is tried
    tried    BIGINT,                         -- first
    ended    BIGINT,                         -- sent, dead or cancelled
    reason   TEXT,
    notice   BIGINT REFERENCES monitor_notice (number) ON DELETE CASCADE
);
CREATE INDEX delivery_next ON delivery (next) WHERE state IN ('waiting', 'failed');
CREATE INDEX delivery_monitor ON delivery (monitor, channel, state);

CREATE TABLE delivery_match (
    delivery TEXT NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
    told     BIGINT NOT NULL REFERENCES monitor_match (number) ON DELETE CASCADE,
    PRIMARY KEY (delivery, told)
);
CREATE INDEX delivery_match_told ON delivery_match (told);
