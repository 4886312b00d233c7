-- What the operations pages of headquarters tell: why a laptop was last turned away, and what it left parked.
ALTER TABLE devices ADD COLUMN last_refusal_code text;
ALTER TABLE devices ADD COLUMN last_refusal_at timestamptz;

-- Who saw, printed or exported what; told by the office app, never changed, never deleted. No content, only which record.
CREATE TABLE access_log (
  office_id text NOT NULL REFERENCES offices (id),
  id text NOT NULL,
  device_id text NOT NULL,
  user_id text NOT NULL,
  at timestamptz NOT NULL,
  act text NOT NULL,
  kind text NOT NULL,
  record_id text,
  count integer NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE INDEX access_log_by_time ON access_log (office_id, at);
CREATE FUNCTION refuse_rewriting_access() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'access_log is append-only'; END $$;
CREATE TRIGGER access_log_append_only BEFORE UPDATE OR DELETE ON access_log FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_access();

CREATE INDEX changes_by_time ON changes (received_at DESC);
CREATE INDEX changes_parked ON changes (office_id, received_at) WHERE outcome = 'parked';
