import { type RawBuilder, sql } from 'kysely';

/** Changes with who, where and on which computer; of what was written only which kind, record and fields. */
export const CHANGE_QUESTION: RawBuilder<unknown> = sql`
  SELECT c.received_at AS at, c.office_id, o.profile ->> 'name' AS office, coalesce(u.name, '不在名单的人') AS person,
    concat(d.mark, '　', d.name) AS device, c.body ->> 'kind' AS kind, c.body ->> 'recordId' AS record, c.outcome, c.problem ->> 'code' AS code,
    (SELECT coalesce(json_agg(s ->> 'path'), '[]'::json) FROM jsonb_array_elements(c.body -> 'set') AS s) AS paths
  FROM changes c JOIN offices o ON o.id = c.office_id
  LEFT JOIN users u ON u.office_id = c.office_id AND u.id = c.body ->> 'userId'
  LEFT JOIN devices d ON d.office_id = c.office_id AND d.id = c.device_id`;

export type ChangeRow = {
  readonly at: Date;
  readonly office: string;
  readonly person: string;
  readonly device: string;
  readonly kind: string;
  readonly record: string;
  readonly outcome: string;
  readonly code: string | null;
  readonly paths: readonly string[];
};
