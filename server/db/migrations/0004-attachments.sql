-- Files the county has re-hashed and flushed. The content lies in <data>/attachments/<office>/aa/<sha256>; no names here.
CREATE TABLE attachments (
  office_id text NOT NULL REFERENCES offices (id),
  sha256 text NOT NULL,
  bytes bigint NOT NULL,
  device_id text NOT NULL,
  verified_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, sha256)
);
