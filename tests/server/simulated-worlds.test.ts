import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptSync } from '../../server/sync/accept-sync.ts';
import type { OfficeStoreFixture } from '../contract/office-store-contract.ts';
import { runWorld } from '../simulation/run-world.ts';
import type { CountyEvent } from '../simulation/sim-county.ts';
import { postgresStoreFixture } from '../support/postgres-store-fixture.ts';

/** Worlds without a county that goes back: the events of the others can be lived through by any store. */
const SEEDS = [1001, 1002, 1003, 1004, 1005, 1006];

describe('worlds of the simulator, lived through again by PostgreSQL', () => {
  let fixture: OfficeStoreFixture;
  beforeAll(async () => {
    fixture = await postgresStoreFixture();
  });
  afterAll(() => fixture.stop());

  test.each(SEEDS)('every answer of world %i is the same, word for word', async (seed) => {
    const events: CountyEvent[] = [];
    await runWorld({ seed, events: 120, without: ['county'], record: (event) => void events.push(event) });
    const named = (officeId: string) => `${officeId}-${seed}`;
    const device = (id: string) => `${id}-${seed}`;
    let timeline: string | undefined;
    let compared = 0;
    for (const event of events) {
      if (event.t === 'office') await fixture.addOffice(named(event.officeId));
      if (event.t === 'user') await fixture.setUser(named(event.officeId), event.userId, 'director');
      if (event.t === 'device')
        await fixture.addDevice(
          named(event.officeId),
          device(event.deviceId),
          event.forkedFrom ? device(event.forkedFrom) : undefined,
        );
      if (event.t !== 'request') continue;
      const ids = [...event.ids];
      const ask = (own: string) =>
        acceptSync(
          {
            store: fixture.store,
            device: { officeId: named(event.officeId), id: device(event.request.device) },
            now: event.now,
            newId: () => ids.shift() ?? 'one-too-many',
          },
          { ...event.request, timeline: own },
        );
      // The first question only learns which history this database calls its own.
      timeline ??= (await ask('?')).timeline;
      const answer = await ask(timeline);
      if (!event.answer) continue;
      expect({ ...answer, timeline: '', records: unnamed(answer.records) }).toEqual({
        ...event.answer,
        timeline: '',
        records: unnamed(event.answer.records),
      });
      compared += 1;
    }
    expect(compared).toBeGreaterThan(20);
  });
});

const unnamed = (records: readonly { officeId: string }[]) => records.map((record) => ({ ...record, officeId: '' }));
