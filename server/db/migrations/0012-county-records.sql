-- Records that headquarters makes for every office (县定文字). Each office is given them by the next request of any of its laptops, under its own
-- seq and sum (server/sync/settle-changes.ts); an office or laptop that joins later is given them the same way.
CREATE TABLE county_records (
  id text PRIMARY KEY,
  kind text NOT NULL,
  doc jsonb NOT NULL,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL
);

-- A version is never changed, only withdrawn: what was printed by it stays explained. The second lock behind server/wordings.
CREATE FUNCTION refuse_changed_wording() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND NEW.kind = OLD.kind AND NEW.doc - 'status' = OLD.doc - 'status'
    AND NEW.made_at = OLD.made_at AND NEW.made_by = OLD.made_by THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'what the county ordered is not changed';
END $$;
CREATE TRIGGER county_records_stay BEFORE UPDATE OR DELETE ON county_records FOR EACH ROW EXECUTE FUNCTION refuse_changed_wording();
