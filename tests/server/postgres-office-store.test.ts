import { officeStoreContract } from '../contract/office-store-contract.ts';
import { postgresStoreFixture } from '../support/postgres-store-fixture.ts';

officeStoreContract('PostgreSQL', postgresStoreFixture);
