-- Press reviews that people keep: what they make of documents, in their own words. No text of a document is copied here.

CREATE TABLE press_review (
    id           TEXT PRIMARY KEY,
    version      INTEGER NOT NULL,
    owner        TEXT NOT NULL,              -- name of an account
    title        TEXT NOT NULL,
    first_day    TEXT,                       -- what span it is of; ISO days
    last_day     TEXT,
    request      TEXT NOT NULL,              -- what it was made from: the address of a search or of a monitor
    introduction TEXT NOT NULL,
    recipients   TEXT NOT NULL,              -- mail addresses, a line feed between two
    created      BIGINT NOT NULL,
    changed      BIGINT NOT NULL,
    sent         BIGINT                      -- when it was last given to be sent
);
CREATE INDEX press_review_owner ON press_review (owner);

-- A document of a review, which stands for its family, and what the editor says of it. Goes when the document is removed
-- (db/sqlite/R__press_review_forgets.sql).
CREATE TABLE press_review_line (
    review   TEXT NOT NULL REFERENCES press_review (id) ON DELETE CASCADE,
    place    INTEGER NOT NULL,
    document TEXT NOT NULL,
    section  TEXT NOT NULL,
    headline TEXT NOT NULL,
    comment  TEXT NOT NULL,
    left_out INTEGER NOT NULL,
    PRIMARY KEY (review, document)
);
CREATE INDEX press_review_line_document ON press_review_line (document);

-- A review on its way to one recipient. Its id never changes, so that whoever gets it twice can tell.
CREATE TABLE press_review_letter (
    id        TEXT PRIMARY KEY,
    review    TEXT NOT NULL REFERENCES press_review (id) ON DELETE CASCADE,
    recipient TEXT NOT NULL,
    language  TEXT NOT NULL,
    made      BIGINT NOT NULL,
    state     TEXT NOT NULL,                 -- waiting, failed (and tried again), sent, dead, cancelled
    attempts  INTEGER NOT NULL,
    next      BIGINT NOT NULL,               -- when it is tried
    tried     BIGINT,                        -- first
    ended     BIGINT,                        -- sent, dead or cancelled
    reason    TEXT
);
CREATE INDEX press_review_letter_review ON press_review_letter (review, made);
CREATE INDEX press_review_letter_next ON press_review_letter (next) WHERE state IN ('waiting', 'failed');
