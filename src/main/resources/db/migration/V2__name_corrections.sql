-- What people corrected in names. Rows are added and never changed: undoing one is a row of its own.

CREATE TABLE name_correction (
    number     BIGINT PRIMARY KEY,
    made       BIGINT NOT NULL,
    who        TEXT NOT NULL,
    correction TEXT,                         -- a line of the plain text; none in a row that undoes
    undoes     BIGINT UNIQUE REFERENCES name_correction (number)
);
