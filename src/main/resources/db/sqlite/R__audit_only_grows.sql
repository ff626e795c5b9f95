-- In the words of SQLite, since triggers are written differently elsewhere.

DROP TRIGGER IF EXISTS audit_keeps_its_rows;
CREATE TRIGGER audit_keeps_its_rows BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit log only grows');
END;

DROP TRIGGER IF EXISTS audit_keeps_its_words;
CREATE TRIGGER audit_keeps_its_words BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit log only grows');
END;

-- Replacing a row fires no trigger of deletion.
DROP TRIGGER IF EXISTS audit_grows_at_its_end;
CREATE TRIGGER audit_grows_at_its_end BEFORE INSERT ON audit
WHEN NEW.number <= (SELECT COALESCE(MAX(number), 0) FROM audit)
BEGIN
    SELECT RAISE(ABORT, 'the audit log only grows');
END;
