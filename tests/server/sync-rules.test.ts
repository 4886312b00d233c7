import { syncRulesContract } from '../contract/sync-rules-contract.ts';
import { postgresStoreFixture } from '../support/postgres-store-fixture.ts';

syncRulesContract('PostgreSQL', postgresStoreFixture);
