import type { Change } from '../../domain/change.ts';

/** A change of this device's number n; what it says is of no matter to the journal. */
export const makeChange = (n: number, deviceId = 'd', at = '2026-11-24T02:00:00.000Z'): Change => ({
  id: `${deviceId}.${n}`,
  hash: 'h',
  group: `g${n}`,
  recordId: `r${n}`,
  kind: 'clue',
  at,
  userId: 'u1',
  set: [
    {
      path: '',
      was: null,
      now: { foundOn: '2026-11-20', place: `村${n}`, type: '邻里', brief: '争水', status: '已登记' },
    },
  ],
});
