-- Every try to make a backup, verified or not; the newest verified one is what 已备份 means.
CREATE TABLE backups (
  id text PRIMARY KEY,
  at timestamptz NOT NULL,
  finished_at timestamptz NOT NULL,
  started_by text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('verified', 'restored', 'failed')),
  problem text,
  file_name text,
  bytes bigint,
  row_count bigint,
  attachment_count bigint,
  same_disk boolean
);
CREATE INDEX backups_by_time ON backups (at);

-- The counter of each office inside the last verified backup.
CREATE TABLE office_backups (
  office_id text PRIMARY KEY REFERENCES offices (id),
  seq bigint NOT NULL,
  backup_id text NOT NULL
);

-- The highest n of each device inside the last verified backup.
CREATE TABLE device_backups (
  office_id text NOT NULL REFERENCES offices (id),
  device_id text NOT NULL,
  n bigint NOT NULL,
  backup_id text NOT NULL,
  PRIMARY KEY (office_id, device_id)
);
