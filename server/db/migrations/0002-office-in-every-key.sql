-- A device's id and a code's hash are random and long: they need no index across offices to be unique, and a table that is
-- distributed by office could not have one. They are still found by themselves, because that is all a caller brings.
DROP INDEX devices_by_id;
CREATE INDEX devices_by_id ON devices (id);
ALTER TABLE enrolment_codes DROP CONSTRAINT enrolment_codes_pkey;
ALTER TABLE enrolment_codes ADD PRIMARY KEY (office_id, code_hash);
CREATE INDEX enrolment_codes_by_hash ON enrolment_codes (code_hash);

-- Codes that `npm start` prints are replaced at the next start, so that they do not pile up; those that headquarters gave out are not touched.
ALTER TABLE enrolment_codes ADD COLUMN for_demo boolean NOT NULL DEFAULT false;
