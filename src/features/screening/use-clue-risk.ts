import { useMemo } from 'react';
import type { ClueDoc } from '../../../domain/kinds/clue.ts';
import type { Doc } from '../../../domain/record.ts';
import { riskFactsOf } from '../../../domain/risk-facts.ts';
import { type RiskResult, type RiskRules, scoreRisk } from '../../../domain/risk-score.ts';
import riskRules from '../../../resources/rules/risk-rules.json' with { type: 'json' };
import { useCalendar } from '../../forms/use-calendar.ts';
import { useToday } from '../../vault/use-today.ts';
import { useRecords, useVault } from '../../vault/vault-context.ts';

/** The rules in force, as data. */
export const RISK_RULES = riskRules as unknown as RiskRules;

/** The rating of a clue as the form stands now, from everything the office knows of the matter. */
export const useClueRisk = (): ((doc: Doc) => RiskResult) => {
  const { view } = useVault();
  const agreements = useRecords('agreement');
  const payments = useRecords('payment');
  const today = useToday();
  const calendar = useCalendar();
  return useMemo(
    () => (doc) => {
      const clue = doc as unknown as ClueDoc;
      const own = agreements.filter(
        ({ doc: agreement }) => clue.caseId !== undefined && agreement.caseId === clue.caseId,
      );
      const ownIds = new Set(own.map(({ id }) => id));
      const facts = riskFactsOf(clue, {
        project: clue.projectId ? view.get('project', clue.projectId)?.doc : undefined,
        agreements: own,
        payments: payments.filter(({ doc: payment }) => ownIds.has(payment.agreementId)),
        today,
        calendar,
      });
      return scoreRisk(facts, RISK_RULES);
    },
    [agreements, calendar, payments, today, view],
  );
};
