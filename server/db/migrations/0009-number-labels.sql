-- Whose a number is, is asked by what is printed (rule S20).
CREATE INDEX number_uses_by_label ON records (office_id, (doc ->> 'label')) WHERE kind = 'numberUse';
