import { useMemo } from 'react';
import type { PaperDoc } from '../../domain/kinds/paper.ts';
import type { Form } from '../documents/paper/form.ts';
import type { BareFacts } from '../documents/paper/make-paper.ts';
import { useRecords, useVault } from '../vault/vault-context.ts';
import { formFacts } from './form-facts.ts';

/** The facts of a paper, live: made anew when the paper or anything it may read from has changed. */
export const useFormFacts = (form: Form, paper: PaperDoc): BareFacts => {
  const { view, identity } = useVault();
  const [cases, agreements, clues] = [useRecords('case'), useRecords('agreement'), useRecords('clue')];
  const [payments, followUps, papers] = [useRecords('payment'), useRecords('followUp'), useRecords('paper')];
  const [projects, employers] = [useRecords('project'), useRecords('employer')];
  const wordings = useRecords('wording');
  const sources = [cases, agreements, clues, payments, followUps, papers, projects, employers, wordings];
  return useMemo(() => formFacts(view, identity.office, form, paper), [view, identity, form, paper, ...sources]);
};
