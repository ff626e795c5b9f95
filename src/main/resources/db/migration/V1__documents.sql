-- The state that cannot be derived. Instants are milliseconds since 1970; yes is 1; words are those of the contract.
-- Written to be read alike by SQLite and PostgreSQL.

CREATE TABLE document (
    id          TEXT PRIMARY KEY,
    sequence    BIGINT NOT NULL UNIQUE,      -- order of acceptance
    version     INTEGER NOT NULL,
    change      BIGINT NOT NULL,             -- counts every change of the row
    container   TEXT REFERENCES document (id),
    itself      INTEGER NOT NULL,            -- 0 for an archive, which only holds documents
    hash        TEXT NOT NULL,
    file_name   TEXT NOT NULL,
    inside_path TEXT,
    received    BIGINT NOT NULL,
    source      TEXT,
    size        BIGINT NOT NULL,
    rights      TEXT NOT NULL,
    visibility  TEXT NOT NULL,
    embargo     BIGINT,
    processing  TEXT NOT NULL,
    due         TEXT NOT NULL,               -- what is to be done: nothing, read, put, remove; gone for one removed
    reason      TEXT,
    message     TEXT,
    attempts    INTEGER NOT NULL,
    origin      TEXT NOT NULL
);
CREATE INDEX document_hash ON document (hash);
CREATE UNIQUE INDEX document_inside ON document (container, inside_path);
CREATE INDEX document_due ON document (due, sequence) WHERE due <> 'nothing';
CREATE INDEX document_embargo ON document (embargo) WHERE visibility = 'embargoed';

-- What people stated, never overwritten: of a trait, the row with the highest version holds.
CREATE TABLE correction (
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    version  INTEGER NOT NULL,
    trait    TEXT NOT NULL,
    value    TEXT NOT NULL,                  -- empty: the document has none
    PRIMARY KEY (document, version, trait)
);

CREATE TABLE version (
    document  TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    number    INTEGER NOT NULL,
    since     BIGINT NOT NULL,
    hash      TEXT NOT NULL,
    file_name TEXT NOT NULL,
    size      BIGINT NOT NULL,
    PRIMARY KEY (document, number)
);
CREATE INDEX version_hash ON version (hash);

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
