import { useParams, useSearchParams } from 'react-router';
import { MissingRecord } from '../../forms/missing-record.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { useNoteView } from '../../vault/use-note-view.ts';
import { useRecord } from '../../vault/vault-context.ts';
import { AgreementForm } from './agreement-form.tsx';
import { SealedAgreement } from './sealed-agreement.tsx';

/** One agreement: a form while it is a draft, and only to be read once it is final. `new?case=<id>` drafts one from a case. */
export const AgreementPage = () => {
  const { id } = useParams();
  const [query] = useSearchParams();
  const record = useRecord('agreement', id);
  useNoteView('agreement', record?.id);
  const source = useRecord('case', record?.doc.caseId ?? query.get('case') ?? undefined);
  if (record && record.doc.status !== '草稿') return <SealedAgreement key={record.id} record={record} />;
  if (!source) {
    return (
      <PageFrame title="还款协议">
        <MissingRecord id={id}>没有找到这份协议或它的案件。请从调解台账打开案件，再按「起草还款协议」。</MissingRecord>
      </PageFrame>
    );
  }
  return <AgreementForm key={record?.id ?? `new:${source.id}`} record={record} source={source} />;
};
