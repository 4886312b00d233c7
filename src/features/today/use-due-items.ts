import { useMemo } from 'react';
import { type DueItem, dueItems } from '../../../domain/due-items.ts';
import { useCalendar } from '../../forms/use-calendar.ts';
import { useToday } from '../../vault/use-today.ts';
import { useRecords } from '../../vault/vault-context.ts';

/** Everything that is due or red today, worst first; counted again only when one of the ledgers changed. */
export const useDueItems = (): readonly DueItem[] => {
  const clues = useRecords('clue');
  const cases = useRecords('case');
  const agreements = useRecords('agreement');
  const payments = useRecords('payment');
  const followUps = useRecords('followUp');
  const today = useToday();
  const calendar = useCalendar();
  return useMemo(
    () =>
      // Conflicts and refused changes are told as counts with one way to the sync centre, not one line each.
      dueItems({ clues, cases, agreements, payments, followUps, conflicts: [], parkedCount: 0, today, calendar }),
    [clues, cases, agreements, payments, followUps, today, calendar],
  );
};
