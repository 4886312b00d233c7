import { useParams, useSearchParams } from 'react-router';
import { MissingRecord } from '../../forms/missing-record.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { useNoteView } from '../../vault/use-note-view.ts';
import { useRecord, useVault } from '../../vault/vault-context.ts';
import { CaseForm } from './case-form.tsx';

/** One case; `new?clue=<id>` opens one from a clue, with parties, project, employer and amount carried over. */
export const CasePage = () => {
  const { id } = useParams();
  const [query] = useSearchParams();
  const { view } = useVault();
  const record = useRecord('case', id);
  useNoteView('case', record?.id);
  const clueId = record?.doc.clueId ?? query.get('clue') ?? undefined;
  const clue = clueId ? view.get('clue', clueId) : undefined;
  if (id && id !== 'new' && !record) {
    return (
      <PageFrame title="调解案件">
        <MissingRecord id={id}>没有找到这件案件。它可能还没有同步到本机，或已并入别的案件。</MissingRecord>
      </PageFrame>
    );
  }
  return <CaseForm key={record?.id ?? `new:${clueId ?? ''}`} record={record} clue={clue} />;
};
