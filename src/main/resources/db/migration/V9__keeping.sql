-- What people keep of their work: searches, and dossiers of documents with notes and tags.

CREATE TABLE saved_search (
    id      TEXT PRIMARY KEY,
    owner   TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    name    TEXT NOT NULL,
    asked   TEXT NOT NULL,                   -- what stands behind the question mark of the search's address
    created BIGINT NOT NULL,
    opened  BIGINT NOT NULL                  -- when its owner last looked at what it finds
);
CREATE INDEX saved_search_owner ON saved_search (owner);

CREATE TABLE dossier (
    id          TEXT PRIMARY KEY,
    owner       TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    version     INTEGER NOT NULL,
    title       TEXT NOT NULL,
    description TEXT NOT NULL,
    created     BIGINT NOT NULL,
    changed     BIGINT NOT NULL,
    sharing     TEXT NOT NULL,               -- none, read, write
    address     TEXT UNIQUE                  -- last step of the address at which others have it; none while it is not shared
);
CREATE INDEX dossier_owner ON dossier (owner);

-- No reference to the document: what its owner noted outlives a document that is removed, and goes with one that is forgotten.
CREATE TABLE dossier_document (
    dossier  TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    document TEXT NOT NULL,
    version  INTEGER NOT NULL,
    place    INTEGER NOT NULL,               -- in the dossier's own order
    note     TEXT NOT NULL,
    tags     TEXT NOT NULL,                  -- a line end between two
    added    BIGINT NOT NULL,
    public   INTEGER NOT NULL,               -- whether everybody could read it when it was put in
    PRIMARY KEY (dossier, document)
);
CREATE INDEX dossier_document_document ON dossier_document (document);

-- Who opened a shared dossier, and by which address: it is theirs to find again as long as that holds.
CREATE TABLE dossier_guest (
    dossier TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    PRIMARY KEY (dossier, account)
);
CREATE INDEX dossier_guest_account ON dossier_guest (account);
