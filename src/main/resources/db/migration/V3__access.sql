-- Who is there, and what they may do. Of a secret (password, cookie, key, link) only a hash is kept.

CREATE TABLE account (
    id       TEXT PRIMARY KEY,
    name     TEXT NOT NULL UNIQUE,           -- what is typed at the door, lower case
    mail     TEXT,
    role     TEXT NOT NULL,                  -- reader, watcher, editor, administrator
    password TEXT,                           -- Argon2id; none for one who comes in by another house's door alone
    issuer   TEXT,                           -- of OpenID Connect, with the subject there
    subject  TEXT,
    created  BIGINT NOT NULL,
    disabled INTEGER NOT NULL
);
CREATE UNIQUE INDEX account_elsewhere ON account (issuer, subject);

CREATE TABLE login_session (
    id      TEXT PRIMARY KEY,                -- names it in lists; opens nothing
    hash    TEXT NOT NULL UNIQUE,            -- SHA-256 of the cookie's value
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    created BIGINT NOT NULL,
    used    BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    address TEXT NOT NULL,
    agent   TEXT NOT NULL
);
CREATE INDEX login_session_account ON login_session (account);

CREATE TABLE program_key (
    id      TEXT PRIMARY KEY,
    hash    TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    label   TEXT NOT NULL,
    scopes  TEXT NOT NULL,                   -- read, watch, write, administer; a space between two
    created BIGINT NOT NULL,
    used    BIGINT,
    expires BIGINT NOT NULL
);
CREATE INDEX program_key_account ON program_key (account);

-- Links that are good once: for the first administrator (no account) or for a new password.
CREATE TABLE access_link (
    hash    TEXT PRIMARY KEY,
    account TEXT REFERENCES account (id) ON DELETE CASCADE,
    expires BIGINT NOT NULL
);

-- What was done. Rows are added and never changed: the database itself refuses (db/sqlite/R__audit_only_grows.sql).
CREATE TABLE audit (
    number  BIGINT PRIMARY KEY,
    made    BIGINT NOT NULL,
    who     TEXT NOT NULL,
    what    TEXT NOT NULL,
    target  TEXT NOT NULL,
    detail  TEXT NOT NULL,
    address TEXT NOT NULL
);
