import { useEffect, useMemo, useState } from 'react';
import { CLUE_COLUMNS, type ClueColumn } from '../../../domain/import/column-names.ts';
import { findHeader, type Header, headerAt, type Mapping } from '../../../domain/import/find-header.ts';
import { type ClueImportPlan, planClueImport } from '../../../domain/import/plan-clue-import.ts';
import type { Sheet } from '../../../domain/import/sheet.ts';
import { useRecords, useVault } from '../../vault/vault-context.ts';
import { contentKey } from './content-key.ts';
import { useImportTables } from './use-import-tables.ts';

/** The head as found or as chosen, the mapping as the clerk left it, and what importing would do. */
export const useCluePlan = (sheet: Sheet) => {
  const { identity, user } = useVault();
  const tables = useImportTables();
  const clues = useRecords('clue');
  const rounds = useRecords('round');
  const [header, setHeader] = useState<Header<ClueColumn> | null>(() => findHeader(sheet, CLUE_COLUMNS));
  const [fileKey, setFileKey] = useState<string | null>(null);

  useEffect(() => {
    let gone = false;
    setHeader(findHeader(sheet, CLUE_COLUMNS));
    setFileKey(null);
    void contentKey(sheet).then((key) => {
      if (!gone) setFileKey(key);
    });
    return () => {
      gone = true;
    };
  }, [sheet]);

  const plan = useMemo<ClueImportPlan | null>(() => {
    if (!header || !fileKey) return null;
    const existing = { clues, rounds };
    return planClueImport(sheet, header, { ...tables, fileKey, existing, office: identity.office, user });
  }, [sheet, header, fileKey, tables, clues, rounds, identity, user]);

  return {
    header,
    plan,
    chooseHeader: (top: number, depth: 1 | 2) => setHeader(headerAt(sheet, top, depth, CLUE_COLUMNS)),
    chooseMapping: (mapping: Mapping<ClueColumn>) => setHeader((now) => (now ? { ...now, mapping } : now)),
  };
};
