import { numberText } from '../../../domain/number-text.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import { countyWordingOf } from '../../papers/county-wording.ts';
import { WordButton } from '../../papers/word-button.tsx';
import { wordMark } from '../../papers/word-mark.ts';
import { useToday } from '../../vault/use-today.ts';
import { useVault } from '../../vault/vault-context.ts';

/** 另存 Word of an agreement: the editable text that a notary asks for. */
export const AgreementWordButton = ({ record }: { readonly record: LedgerRecord<'agreement'> }) => {
  const { view } = useVault();
  const today = useToday();
  const { id, doc } = record;
  const paper = async () => {
    const [{ agreementPaper }, { preparedOn }] = await Promise.all([
      import('../../documents/agreement-paper.ts'),
      import('../../documents/make-agreement-pdf.ts'),
    ]);
    const on = preparedOn(doc, today);
    const made = agreementPaper(doc, on, countyWordingOf(view.all('wording'), on));
    if (!made.ok) return made;
    const value = { paper: { ...made.value, mark: wordMark(doc.status) }, pictures: doc.glyphPictures ?? {} };
    return { ok: true as const, value };
  };
  return (
    <WordButton of={{ kind: 'agreement', recordId: id }} fileName={`人民调解协议书${numberText(doc)}`} paper={paper} />
  );
};
