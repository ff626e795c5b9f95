-- Teams, which keep monitors as one account does.

CREATE TABLE team (
    id      TEXT PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE,
    created BIGINT NOT NULL
);

-- Who leaves the house leaves its teams.
CREATE TABLE team_member (
    team    TEXT NOT NULL REFERENCES team (id) ON DELETE CASCADE,
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    PRIMARY KEY (team, account)
);
CREATE INDEX team_member_account ON team_member (account);

-- The owner of a monitor is the name of an account or, of a team, 'team:' and its id.
CREATE INDEX monitor_owner ON monitor (owner);

-- 0 for one who keeps it as a member of the team that owns it: the row only says what that person has seen.
ALTER TABLE monitor_person ADD COLUMN kept INTEGER NOT NULL DEFAULT 1;

-- Who keeps a monitor now, by name or as a member.
CREATE VIEW monitor_keeper AS
    SELECT monitor, person, seen FROM monitor_person WHERE kept = 1
    UNION
    SELECT m.id AS monitor, a.name AS person, COALESCE(s.seen, 0) AS seen
    FROM team_member t
    JOIN account a ON a.id = t.account
    JOIN monitor m ON m.owner = 'team:' || t.team
    LEFT JOIN monitor_person s ON s.monitor = m.id AND s.person = a.name;
