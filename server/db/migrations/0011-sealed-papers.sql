-- A final 文书 is sealed like an agreement, and so are the bytes it was printed from: whoever writes, by whatever hand.
-- The rules themselves are domain/check-change.ts and domain/attachment-problems.ts; this is the second lock (0002-sync.sql, 0005-numbers.sql).
-- Beside the text may still move: status (never back to 草稿), day of signing, reason of voiding, which scan shows which signed page,
-- and once the final number of what bears a provisional one.
CREATE OR REPLACE FUNCTION refuse_unsealing() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE beside text[] := '{status,signedOn,voidReason,finalNo,signedPages}';
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.kind = OLD.kind AND NEW.id = OLD.id AND NEW.office_id = OLD.office_id
    AND NEW.doc ->> 'status' IS DISTINCT FROM '草稿'
    AND NEW.doc - beside = OLD.doc - beside
    AND (NEW.doc -> 'finalNo' IS NOT DISTINCT FROM OLD.doc -> 'finalNo'
      OR (NOT OLD.doc ? 'finalNo' AND OLD.doc ->> 'no' LIKE '临-%')) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a sealed text is not changed';
END $$;
DROP TRIGGER records_stay_sealed ON records;
CREATE TRIGGER records_stay_sealed BEFORE UPDATE ON records FOR EACH ROW
WHEN (OLD.kind IN ('agreement', 'paper') AND OLD.doc ->> 'status' IS DISTINCT FROM '草稿') EXECUTE FUNCTION refuse_unsealing();
DROP TRIGGER records_stay ON records;
CREATE TRIGGER records_stay BEFORE DELETE ON records FOR EACH ROW
WHEN (OLD.kind IN ('agreement', 'paper') AND OLD.doc ->> 'status' IS DISTINCT FROM '草稿') EXECUTE FUNCTION refuse_unsealing();

-- The record of the stored bytes (附件 of role 定稿): what it names, and that it counts, stays; nothing becomes one afterwards.
CREATE FUNCTION refuse_losing_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.kind = OLD.kind AND NEW.id = OLD.id AND NEW.office_id = OLD.office_id
    AND NEW.doc - '{note,order}'::text[] = OLD.doc - '{note,order}'::text[] THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the bytes of a sealed text are not changed';
END $$;
CREATE TRIGGER final_bytes_stay BEFORE UPDATE ON records FOR EACH ROW
WHEN (OLD.kind = 'attachment' AND (OLD.doc ->> 'role' = '定稿' OR NEW.doc ->> 'role' = '定稿')) EXECUTE FUNCTION refuse_losing_final();
CREATE TRIGGER final_bytes_are_not_deleted BEFORE DELETE ON records FOR EACH ROW
WHEN (OLD.kind = 'attachment' AND OLD.doc ->> 'role' = '定稿') EXECUTE FUNCTION refuse_losing_final();
