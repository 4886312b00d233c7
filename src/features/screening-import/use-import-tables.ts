import { useMemo } from 'react';
import { codesOf, codeVersionOf } from '../../../domain/code-lists.ts';
import type { ClueTables } from '../../../domain/import/clue-from-row.ts';
import { riskFactsOf } from '../../../domain/risk-facts.ts';
import { type RiskRules, scoreRisk } from '../../../domain/risk-score.ts';
import codeLists from '../../../resources/codes/code-lists.json' with { type: 'json' };
import synonyms from '../../../resources/codes/synonyms.json' with { type: 'json' };
import riskRules from '../../../resources/rules/risk-rules.json' with { type: 'json' };
import { useCalendar } from '../../forms/use-calendar.ts';
import { useToday } from '../../vault/use-today.ts';
import { useRecords } from '../../vault/vault-context.ts';

const RULES = riskRules as unknown as RiskRules;

/** The tables that reading a ledger row needs: code lists of today, other words for them, and the risk rules. */
export const useImportTables = (): ClueTables => {
  const today = useToday();
  const calendar = useCalendar();
  const projects = useRecords('project');
  return useMemo(() => {
    const byName = new Map(projects.map(({ doc }) => [doc.name.trim(), doc]));
    const lists = new Map((['C03', 'C12', 'C13'] as const).map((list) => [list, codesOf(codeLists, list, today)]));
    return {
      today,
      typeVersion: codeVersionOf(codeLists, 'C03', today),
      words: (list) => lists.get(list) ?? [],
      synonyms,
      scoreOf: (doc, projectName) => {
        const project = byName.get(projectName ?? '');
        return scoreRisk(riskFactsOf(doc, { project, agreements: [], payments: [], today, calendar }), RULES);
      },
    };
  }, [today, calendar, projects]);
};
