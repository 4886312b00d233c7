import type { Generated, JSONColumnType } from 'kysely';
import type { Problem } from '../../domain/problem.ts';
import type { Doc } from '../../domain/record.ts';
import type { WireChange } from '../../protocol/change-schema.ts';
import type { SealedToCounty } from '../../protocol/county-seal.ts';
import type { Office, Role } from '../../protocol/enrol.ts';

/** The tables as kysely sees them; docs and bodies are JSON, written as text and read as objects. */
export type Tables = {
  meta: { key: string; value: string };
  offices: {
    id: string;
    profile: JSONColumnType<Office>;
    seq: Generated<number>;
    sum: Generated<string | null>;
    users_version: Generated<number>;
    marks_given: Generated<number>;
    last_synced_at: Date | null;
  };
  users: { office_id: string; id: string; name: string; role: Role; revoked_at: Date | null };
  devices: {
    office_id: string;
    id: string;
    mark: string;
    name: string;
    secret_hash: string;
    enrolled_at: Date;
    last_seen_at: Date | null;
    last_waiting: Generated<number>;
    last_n: Generated<number>;
    last_refusal_code: string | null;
    last_refusal_at: Date | null;
    revoked_at: Date | null;
    forked_from: Generated<string | null>;
  };
  enrolment_codes: {
    code_hash: string;
    office_id: string;
    user_id: string;
    expires_at: Date;
    used_at: Date | null;
    for_demo: Generated<boolean>;
    purpose: Generated<'enrol' | 'reset'>;
  };
  records: { office_id: string; id: string; kind: string; seq: number; doc: JSONColumnType<Doc & object> };
  changes: {
    office_id: string;
    device_id: string;
    n: number;
    hash: string;
    content: string | null;
    outcome: string;
    seq: number;
    problem: JSONColumnType<Problem> | null;
    body: JSONColumnType<WireChange>;
    received_at: Date;
  };
  number_leases: {
    office_id: string;
    id: string;
    device_id: string;
    series: string;
    year: number;
    from_n: number;
    to_n: number;
    leased_at: Date;
  };
  attachments: { office_id: string; sha256: string; bytes: number; device_id: string; verified_at: Date };
  device_gaps: { office_id: string; device_id: string; from_n: number; to_n: number; at: Date };
  escrows: {
    office_id: string;
    device_id: string;
    id: string;
    hash: string;
    from_n: number;
    to_n: number;
    sealed: JSONColumnType<SealedToCounty>;
    received_at: Date;
    opened_at: Date | null;
    opened_by: string | null;
  };
  access_log: {
    office_id: string;
    id: string;
    device_id: string;
    user_id: string;
    at: Date;
    act: string;
    kind: string;
    record_id: string | null;
    count: number;
    received_at: Date;
  };
  backups: {
    id: string;
    at: Date;
    finished_at: Date;
    started_by: string;
    outcome: 'verified' | 'restored' | 'failed';
    problem: string | null;
    file_name: string | null;
    bytes: number | null;
    row_count: number | null;
    attachment_count: number | null;
    same_disk: boolean | null;
  };
  office_backups: { office_id: string; seq: number; backup_id: string };
  device_backups: { office_id: string; device_id: string; n: number; backup_id: string };
  device_told: { office_id: string; device_id: string; version: number; from_n: number };
  usb_packets: {
    office_id: string;
    device_id: string;
    id: string;
    packet_id: string;
    received_at: Date;
    received_by: string;
    code: string;
    taken: number;
    known: number;
    users_version: number;
    receipt: Buffer;
  };
  county_records: { id: string; kind: string; doc: JSONColumnType<object>; made_at: Date; made_by: string };
  county_users: { name: string; password_hash: string };
  county_sessions: { token_hash: string; name: string; expires_at: Date };
  county_acts: { at: Date; name: string; act: string; subject: string };
};
