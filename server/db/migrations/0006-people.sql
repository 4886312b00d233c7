-- People and devices: codes for a forgotten password, and who changed a person's role.

-- 'enrol': makes a laptop or a person known. 'reset': lets one person of one office set a forgotten password anew. Neither does the other's work.
ALTER TABLE enrolment_codes ADD COLUMN purpose text NOT NULL DEFAULT 'enrol' CHECK (purpose IN ('enrol', 'reset'));

-- Who at headquarters made a person what they are; told to the trigger by the transaction (set_config 'fengqiao.by'), empty where no person did.
ALTER TABLE user_roles ADD COLUMN by_name text NOT NULL DEFAULT '';
CREATE OR REPLACE FUNCTION remember_role() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE next_version bigint;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.role = OLD.role AND (NEW.revoked_at IS NULL) = (OLD.revoked_at IS NULL) THEN RETURN NEW; END IF;
  UPDATE offices SET users_version = users_version + 1 WHERE id = NEW.office_id RETURNING users_version INTO next_version;
  INSERT INTO user_roles (office_id, user_id, version, role, revoked, at, by_name)
  VALUES (NEW.office_id, NEW.id, next_version, NEW.role, NEW.revoked_at IS NOT NULL, now(), coalesce(current_setting('fengqiao.by', true), ''));
  RETURN NEW;
END $$;
