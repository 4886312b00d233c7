import { postgresOfficeStore } from '../../server/sync/postgres-office-store.ts';
import type { OfficeStoreFixture } from '../contract/office-store-contract.ts';
import { startTestCounty } from './test-county.ts';

/** The office store of a county server of its own, with a hand to put offices, people and laptops into its tables. */
export const postgresStoreFixture = async (): Promise<OfficeStoreFixture> => {
  const { database, stop } = await startTestCounty();
  return {
    store: postgresOfficeStore(database),
    addOffice: async (id) => {
      await database.insertInto('offices').values({ id, profile: '{}', last_synced_at: null }).execute();
    },
    setUser: async (office_id, id, role, revoked = false) => {
      const state = { role: role as 'clerk', revoked_at: revoked ? new Date(0) : null };
      await database
        .insertInto('users')
        .values({ office_id, id, name: id, ...state })
        .onConflict((conflict) => conflict.columns(['office_id', 'id']).doUpdateSet(state))
        .execute();
    },
    addDevice: async (office_id, id, forked_from) => {
      const row = { mark: id, name: id, secret_hash: '', enrolled_at: new Date(0), forked_from: forked_from ?? null };
      await database
        .insertInto('devices')
        .values({ office_id, id, ...row })
        .execute();
    },
    putBack: async (at) => {
      await database.insertInto('meta').values({ key: 'put-back-at', value: at }).execute();
    },
    putCountyRecord: async ({ id, kind, doc }) => {
      const row = { kind, doc: JSON.stringify(doc) };
      await database
        .insertInto('county_records')
        .values({ id, ...row, made_at: new Date(0), made_by: 'test' })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
    stop,
  };
};
