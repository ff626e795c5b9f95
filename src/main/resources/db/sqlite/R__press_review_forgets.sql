-- A document that is removed or forgotten takes along what editors of press reviews said of it. Its row goes at the end, or
-- stays as a mark where it was inside another file; what comes first is that it is due to be removed.

DROP TRIGGER IF EXISTS press_review_forgets_removed;
CREATE TRIGGER press_review_forgets_removed AFTER UPDATE OF due ON document
WHEN NEW.due IN ('remove', 'gone')
BEGIN
    DELETE FROM press_review_line WHERE document = NEW.id;
END;

DROP TRIGGER IF EXISTS press_review_forgets_deleted;
CREATE TRIGGER press_review_forgets_deleted AFTER DELETE ON document
BEGIN
    DELETE FROM press_review_line WHERE document = OLD.id;
END;
