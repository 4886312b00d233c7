import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await startTestCounty();
  const put = (id: string, kind: string, doc: object, seq: number) =>
    sql`INSERT INTO records (office_id, id, kind, seq, doc) VALUES ('shuanglong', ${id}, ${kind}, ${1_000_000 + seq}, ${JSON.stringify(doc)}::jsonb)`.execute(
      county.database,
    );
  await put('sealed-paper', 'paper', { form: 'D08', title: '记录', status: '已定稿', no: '第1号', pdfHash: 'a' }, 1);
  await put('sealed-agreement', 'agreement', { title: '协议', status: '已签署', no: '第1号' }, 2);
  await put('sealed-bytes', 'attachment', { role: '定稿', sha256: 'a', status: '有效', ofId: 'sealed-paper' }, 3);
  await put('scan', 'attachment', { role: '签字页', sha256: 'b', status: '有效', ofId: 'sealed-paper' }, 4);
  await put('draft-paper', 'paper', { form: 'D08', title: '记录', status: '草稿' }, 5);
});
afterAll(() => county.stop());

/** As somebody at the database's own prompt would. */
const byHand = (statement: string): Promise<unknown> => sql.raw(statement).execute(county.database);

test.each([
  ["UPDATE records SET doc = jsonb_set(doc, '{title}', '\"另一份\"') WHERE id = 'sealed-paper'"],
  ["UPDATE records SET doc = doc - 'pdfHash' WHERE id = 'sealed-paper'"],
  ["UPDATE records SET doc = jsonb_set(doc, '{status}', '\"草稿\"') WHERE id = 'sealed-paper'"],
  ["UPDATE records SET kind = 'clue' WHERE id = 'sealed-paper'"],
  ["UPDATE records SET id = 'another' WHERE id = 'sealed-agreement'"],
  ['UPDATE records SET doc = doc || \'{"finalNo":"第9号"}\' WHERE id = \'sealed-paper\''],
  ["UPDATE records SET doc = jsonb_set(doc, '{title}', '\"另一份\"') WHERE id = 'sealed-agreement'"],
  ["DELETE FROM records WHERE id IN ('sealed-paper')"],
  ["DELETE FROM records WHERE id IN ('sealed-bytes')"],
  ["UPDATE records SET doc = jsonb_set(doc, '{sha256}', '\"c\"') WHERE id = 'sealed-bytes'"],
  ["UPDATE records SET doc = jsonb_set(doc, '{role}', '\"证据\"') WHERE id = 'sealed-bytes'"],
  ["UPDATE records SET doc = jsonb_set(doc, '{role}', '\"定稿\"') WHERE id = 'scan'"],
])('the database refuses by hand: %s', async (statement) => {
  await expect(byHand(statement)).rejects.toThrow(/sealed text/u);
});

test.each([
  ["UPDATE records SET doc = jsonb_set(doc, '{title}', '\"另一份\"') WHERE id = 'draft-paper'"],
  ["UPDATE records SET doc = doc || '{\"signedPages\":{}}' WHERE id = 'sealed-agreement'"],
  ['UPDATE records SET doc = doc || \'{"status":"已作废","voidReason":"写错了人"}\' WHERE id = \'sealed-paper\''],
  ['UPDATE records SET doc = doc || \'{"status":"已作废","voidReason":"拍糊了"}\' WHERE id = \'scan\''],
])('the database takes what is no sealed text: %s', async (statement) => {
  await expect(byHand(statement)).resolves.toBeDefined();
});
