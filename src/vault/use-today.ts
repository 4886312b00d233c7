import { dayInShanghai } from '../../domain/civil-date.ts';
import { useVault } from './vault-context.ts';

/** Today in Asia/Shanghai, YYYY-MM-DD, by the vault's clock. */
export const useToday = (): string => dayInShanghai(useVault().now().toISOString());
