import { syncRulesContract } from '../contract/sync-rules-contract.ts';
import { createMemoryCounty } from './memory-office-store.ts';

syncRulesContract('memory', async () => ({ ...createMemoryCounty(), stop: () => {} }));
