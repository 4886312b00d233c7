import { officeStoreContract } from '../contract/office-store-contract.ts';
import { createMemoryCounty } from './memory-office-store.ts';

officeStoreContract('memory', async () => ({ ...createMemoryCounty(), stop: () => {} }));
