-- The sync core: running sums, forked identities, rights as a device knew them, sealed texts, escrows (docs/sync.md).

-- The sum over (record id, seq) of an office (protocol/office-sum.ts). NULL: not computed yet; the next request does it, under the office's lock.
ALTER TABLE offices ADD COLUMN sum text;
ALTER TABLE offices ADD COLUMN users_version bigint NOT NULL DEFAULT 1;

-- Marks of devices are counted, not found: one that was given is never given again.
ALTER TABLE offices ADD COLUMN marks_given integer NOT NULL DEFAULT 0;
UPDATE offices SET marks_given = (SELECT count(*) FROM devices WHERE office_id = offices.id);

-- S5: a device that was cloned or restored goes on under a new identity; this says from which one it came.
ALTER TABLE devices ADD COLUMN forked_from text;

-- Every state a user of the office ever had; a row per change of role or revocation, written by the trigger below.
CREATE TABLE user_roles (
  office_id text NOT NULL,
  user_id text NOT NULL,
  version bigint NOT NULL,
  role text NOT NULL,
  revoked boolean NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (office_id, user_id, version),
  FOREIGN KEY (office_id, user_id) REFERENCES users (office_id, id)
);
INSERT INTO user_roles (office_id, user_id, version, role, revoked, at)
SELECT office_id, id, 1, role, revoked_at IS NOT NULL, now() FROM users;

-- No path may change a role without its history: the office's counter of users goes up, and the new state is written under it.
CREATE FUNCTION remember_role() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE next_version bigint;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.role = OLD.role AND (NEW.revoked_at IS NULL) = (OLD.revoked_at IS NULL) THEN RETURN NEW; END IF;
  UPDATE offices SET users_version = users_version + 1 WHERE id = NEW.office_id RETURNING users_version INTO next_version;
  INSERT INTO user_roles (office_id, user_id, version, role, revoked, at)
  VALUES (NEW.office_id, NEW.id, next_version, NEW.role, NEW.revoked_at IS NOT NULL, now());
  RETURN NEW;
END $$;
CREATE TRIGGER users_remember_role AFTER INSERT OR UPDATE ON users FOR EACH ROW EXECUTE FUNCTION remember_role();

-- From which change of a device on its user list was of which version: rights are those the author had as far as the device knew.
CREATE TABLE device_told (
  office_id text NOT NULL,
  device_id text NOT NULL,
  version bigint NOT NULL,
  from_n bigint NOT NULL,
  PRIMARY KEY (office_id, device_id, version),
  FOREIGN KEY (office_id, device_id) REFERENCES devices (office_id, id)
);

-- S4: changes that a laptop had deleted as backed up, and the county lost by going back to an older backup. Shown to headquarters, never silent.
CREATE TABLE device_gaps (
  office_id text NOT NULL,
  device_id text NOT NULL,
  from_n bigint NOT NULL,
  to_n bigint NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (office_id, device_id, from_n),
  FOREIGN KEY (office_id, device_id) REFERENCES devices (office_id, id)
);

-- A signed text never changes, whoever writes (the rule itself is domain/check-change.ts; this is the second lock).
CREATE FUNCTION refuse_unsealing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.kind = OLD.kind AND NEW.id = OLD.id AND NEW.office_id = OLD.office_id
    AND NEW.doc ->> 'status' IS DISTINCT FROM '草稿'
    AND NEW.doc - '{status,signedOn,voidReason}'::text[] = OLD.doc - '{status,signedOn,voidReason}'::text[] THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a sealed agreement is not changed';
END $$;
CREATE TRIGGER records_stay_sealed BEFORE UPDATE ON records FOR EACH ROW
WHEN (OLD.kind = 'agreement' AND OLD.doc ->> 'status' IS DISTINCT FROM '草稿') EXECUTE FUNCTION refuse_unsealing();
CREATE TRIGGER records_stay BEFORE DELETE ON records FOR EACH ROW
WHEN (OLD.kind = 'agreement' AND OLD.doc ->> 'status' IS DISTINCT FROM '草稿') EXECUTE FUNCTION refuse_unsealing();

-- S13: the outbox of a revoked laptop, sealed to the county's recovery key. Kept for ever; only that and by whom it was opened is added.
CREATE TABLE escrows (
  office_id text NOT NULL,
  device_id text NOT NULL,
  id text NOT NULL,
  hash text NOT NULL,
  from_n bigint NOT NULL,
  to_n bigint NOT NULL,
  sealed jsonb NOT NULL,
  received_at timestamptz NOT NULL,
  opened_at timestamptz,
  opened_by text,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, device_id, hash),
  FOREIGN KEY (office_id, device_id) REFERENCES devices (office_id, id)
);
CREATE FUNCTION refuse_losing_escrow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.sealed = OLD.sealed AND NEW.hash = OLD.hash AND NEW.id = OLD.id THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'an escrow is kept as it came';
END $$;
CREATE TRIGGER escrows_stay BEFORE UPDATE OR DELETE ON escrows FOR EACH ROW EXECUTE FUNCTION refuse_losing_escrow();

-- S18: SHA-256 of what a change says, without its number: the same saying from another identity (fork, restore) takes effect once.
ALTER TABLE changes ADD COLUMN content text;
CREATE INDEX changes_by_content ON changes (office_id, content);
