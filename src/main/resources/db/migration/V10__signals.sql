-- What else monitors tell: organisations named together for the first time, figures that moved; and how they are, once a month.

-- Signals are of what was first public then or later: whoever asks for them is not told of all that was.
ALTER TABLE monitor ADD COLUMN signalled BIGINT NOT NULL DEFAULT 0;
UPDATE monitor SET signalled = (SELECT COALESCE(MAX(moment), 0) + 1 FROM monitor_run);

-- The document whose figure stands beside that of a match: when it goes, what quotes it goes as well.
ALTER TABLE monitor_match ADD COLUMN stated_before TEXT REFERENCES document (id) ON DELETE CASCADE;
CREATE INDEX monitor_match_before ON monitor_match (stated_before) WHERE stated_before IS NOT NULL;

-- Two organisations that a monitor told of as named together for the first time, under every key that they had then.
CREATE TABLE monitor_pair (
    monitor TEXT NOT NULL REFERENCES monitor (id) ON DELETE CASCADE,
    one     TEXT NOT NULL,                   -- the key that sorts first
    other   TEXT NOT NULL,
    told    BIGINT NOT NULL REFERENCES monitor_match (number) ON DELETE CASCADE,
    PRIMARY KEY (monitor, one, other)
);
CREATE INDEX monitor_pair_told ON monitor_pair (told);

-- What an owner's monitors looked like in a month, once for each; the letter about it is a delivery of one of them.
CREATE TABLE monitor_health (
    owner TEXT NOT NULL,
    month TEXT NOT NULL,                     -- 2026-03
    made  BIGINT NOT NULL,
    note  TEXT NOT NULL,                     -- JSON: what was found
    PRIMARY KEY (owner, month)
);
