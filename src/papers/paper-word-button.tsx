import { numberText } from '../../domain/number-text.ts';
import type { LedgerRecord } from '../../domain/record.ts';
import { makePaper } from '../documents/paper/make-paper.ts';
import { picturesFor } from '../documents/paper/pictures-for.ts';
import { useVault } from '../vault/vault-context.ts';
import { formFacts } from './form-facts.ts';
import { loadForms } from './use-forms.ts';
import { WordButton } from './word-button.tsx';
import { wordMark } from './word-mark.ts';

/** 另存 Word of a paper, as it is saved. */
export const PaperWordButton = ({ record }: { readonly record: LedgerRecord<'paper'> }) => {
  const { view, identity } = useVault();
  const { id, doc } = record;
  const paper = async () => {
    const form = (await loadForms()).find(({ code }) => code === doc.form);
    if (!form) throw new Error(`no form ${doc.form}`);
    const facts = formFacts(view, identity.office, form, doc);
    const made = makePaper(form, facts, wordMark(doc.status));
    if (!made.ok) return made;
    return { ok: true as const, value: { paper: made.value, pictures: picturesFor(facts, doc.glyphPictures) } };
  };
  return <WordButton of={{ kind: 'paper', recordId: id }} fileName={`${doc.title}${numberText(doc)}`} paper={paper} />;
};
