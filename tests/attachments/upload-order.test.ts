import { expect, test } from 'vitest';
import type { AttachmentDoc } from '../../domain/kinds/attachment.ts';
import { FIRST_PIECE_BYTES, nextPieceBytes } from '../../src/attachments/piece-size.ts';
import { uploadOrder } from '../../src/attachments/upload-order.ts';

const row = (id: string, addedAt: string, more: Partial<AttachmentDoc> = {}) => ({
  id,
  doc: {
    ofKind: 'case',
    ofId: 'c',
    role: '现场照片',
    fileName: id,
    mediaType: 'image/jpeg',
    bytes: 100,
    sha256: `${id}-original`,
    preview: { sha256: `${id}-small`, bytes: 10, mediaType: 'image/jpeg', width: 1, height: 1 },
    order: 1,
    addedAt,
    addedBy: 'u',
    status: '有效',
    ...more,
  } satisfies AttachmentDoc,
});

test('signature pages go first, then final documents, small copies, then originals, older before newer, void ones last', () => {
  const rows = [
    row('void', '2026-11-01', { status: '已作废' }),
    row('new', '2026-11-03'),
    row('old', '2026-11-02'),
    row('final', '2026-11-05', { role: '定稿' }),
    row('page', '2026-11-04', { role: '签字页' }),
  ];
  expect(uploadOrder(rows).map(({ sha256 }) => sha256)).toEqual([
    'page-small',
    'page-original',
    'final-small',
    'final-original',
    'old-small',
    'new-small',
    'old-original',
    'new-original',
    'void-small',
    'void-original',
  ]);
});

test('one content attached twice is sent once, at its first turn', () => {
  const rows = [row('a', '2026-11-01'), row('b', '2026-11-02', { role: '签字页', sha256: 'a-original' })];
  const order = uploadOrder(rows).map(({ sha256 }) => sha256);
  expect(order).toEqual(['b-small', 'a-original', 'a-small']);
});

test('pieces grow to 1 MiB on a quick line and never fall under 256 KiB', () => {
  let bytes: number = FIRST_PIECE_BYTES;
  for (let n = 0; n < 5; n += 1) bytes = nextPieceBytes(bytes, 100);
  expect(bytes).toBe(1024 * 1024);
  for (let n = 0; n < 9; n += 1) bytes = nextPieceBytes(bytes, 20_000);
  expect(bytes).toBe(256 * 1024);
});
