-- When a document last became what it is for the public, to list what was published lately.
ALTER TABLE document ADD COLUMN shown BIGINT;

CREATE INDEX document_standing ON document (visibility, processing);
