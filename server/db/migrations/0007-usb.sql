-- Reports that came by hand, and the receipts given for them (docs/sync.md, U1 …).
CREATE TABLE usb_packets (
  office_id text NOT NULL,
  device_id text NOT NULL,
  -- The receipt's own id; the laptop says it when it has taken it.
  id text NOT NULL,
  -- The report as the laptop named it; one that is brought twice stands here twice.
  packet_id text NOT NULL,
  received_at timestamptz NOT NULL,
  received_by text NOT NULL,
  -- '' where all of it was taken, else a problem code.
  code text NOT NULL,
  taken integer NOT NULL,
  known integer NOT NULL,
  -- Which user list stands in the receipt (S8).
  users_version bigint NOT NULL,
  -- Sealed to the laptop; nothing about people in the clear.
  receipt bytea NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, device_id) REFERENCES devices (office_id, id)
);
