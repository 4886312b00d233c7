-- office_id is in every primary key and every query: that is what keeps offices apart, and lets the schema be distributed by office.
CREATE TABLE meta (key text PRIMARY KEY, value text NOT NULL);

CREATE TABLE offices (
  id text PRIMARY KEY,
  profile jsonb NOT NULL,
  seq bigint NOT NULL DEFAULT 0,
  last_synced_at timestamptz
);

CREATE TABLE users (
  office_id text NOT NULL REFERENCES offices (id),
  id text NOT NULL,
  name text NOT NULL,
  role text NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (office_id, id)
);

CREATE TABLE devices (
  office_id text NOT NULL REFERENCES offices (id),
  id text NOT NULL,
  mark text NOT NULL,
  name text NOT NULL,
  secret_hash text NOT NULL,
  enrolled_at timestamptz NOT NULL,
  last_seen_at timestamptz,
  last_waiting integer NOT NULL DEFAULT 0,
  last_n bigint NOT NULL DEFAULT 0,
  revoked_at timestamptz,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, mark)
);
CREATE UNIQUE INDEX devices_by_id ON devices (id);

CREATE TABLE enrolment_codes (
  code_hash text PRIMARY KEY,
  office_id text NOT NULL,
  user_id text NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  FOREIGN KEY (office_id, user_id) REFERENCES users (office_id, id)
);

CREATE TABLE records (
  office_id text NOT NULL,
  id text NOT NULL,
  kind text NOT NULL,
  seq bigint NOT NULL,
  doc jsonb NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, seq)
);
CREATE INDEX records_by_kind ON records (office_id, kind);
CREATE INDEX open_conflicts ON records (office_id, (doc ->> 'recordId')) WHERE kind = 'conflict' AND doc ->> 'status' = 'open';

-- The audit trail: who, which device, when, was → now, outcome. Never changed, never deleted.
CREATE TABLE changes (
  office_id text NOT NULL,
  device_id text NOT NULL,
  n bigint NOT NULL,
  hash text NOT NULL,
  outcome text NOT NULL,
  seq bigint NOT NULL,
  problem jsonb,
  body jsonb NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, device_id, n)
);
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'changes is append-only'; END $$;
CREATE TRIGGER changes_append_only BEFORE UPDATE OR DELETE ON changes FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE number_leases (
  office_id text NOT NULL,
  id text NOT NULL,
  device_id text NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  from_n integer NOT NULL,
  to_n integer NOT NULL,
  leased_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, series, year, from_n)
);

CREATE TABLE county_users (name text PRIMARY KEY, password_hash text NOT NULL);
CREATE TABLE county_sessions (token_hash text PRIMARY KEY, name text NOT NULL REFERENCES county_users (name), expires_at timestamptz NOT NULL);

-- What headquarters did: codes, users, revocations.
CREATE TABLE county_acts (at timestamptz NOT NULL, name text NOT NULL, act text NOT NULL, subject text NOT NULL);
