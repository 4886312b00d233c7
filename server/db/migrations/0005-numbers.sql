-- A text that was made final under a provisional number (临-…) is given its final number later, once; what was printed stays as it is.
-- The rule itself is domain/check-change.ts; this is the second lock (0002-sync.sql).
CREATE OR REPLACE FUNCTION refuse_unsealing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.kind = OLD.kind AND NEW.id = OLD.id AND NEW.office_id = OLD.office_id
    AND NEW.doc ->> 'status' IS DISTINCT FROM '草稿'
    AND NEW.doc - '{status,signedOn,voidReason,finalNo}'::text[] = OLD.doc - '{status,signedOn,voidReason,finalNo}'::text[]
    AND (NEW.doc -> 'finalNo' IS NOT DISTINCT FROM OLD.doc -> 'finalNo'
      OR (NOT OLD.doc ? 'finalNo' AND OLD.doc ->> 'no' LIKE '临-%')) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a sealed agreement is not changed';
END $$;
