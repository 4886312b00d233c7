import { useMemo } from 'react';
import { numberRegister, type RegisterBlock, type RegisterPart } from '../../../domain/number-register.ts';
import { yearInShanghai } from '../../vault/take-number.ts';
import { useRecords, useVault } from '../../vault/vault-context.ts';

/** The office's register as this laptop knows it: all numbers given, and its own blocks. */
export const useNumberRegister = (): readonly RegisterPart[] => {
  const vault = useVault();
  const leases = vault.leases();
  const records = useRecords('numberUse');
  const year = yearInShanghai(vault.now());
  return useMemo(() => {
    const blocks = leases.map((lease): RegisterBlock => ({ ...lease, device: '本机' }));
    return numberRegister({ blocks, uses: records.map(({ doc }) => doc), year });
  }, [leases, records, year]);
};
