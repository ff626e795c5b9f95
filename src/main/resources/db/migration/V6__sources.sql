-- What sources brought once is not taken from them again, also when a person removed it meanwhile.

CREATE TABLE taking (
    source TEXT NOT NULL,
    item   TEXT NOT NULL,
    since  BIGINT NOT NULL,
    PRIMARY KEY (source, item)
);
