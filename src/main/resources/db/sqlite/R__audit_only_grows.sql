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
