import { useParams } from 'react-router';
import { MissingRecord } from '../../forms/missing-record.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { useNoteView } from '../../vault/use-note-view.ts';
import { useRecord } from '../../vault/vault-context.ts';
import { ClueForm } from './clue-form.tsx';

/** One 排查事项, or a new one. */
export const CluePage = () => {
  const { id } = useParams();
  const record = useRecord('clue', id);
  useNoteView('clue', record?.id);
  if (id && id !== 'new' && !record) {
    return (
      <PageFrame title="排查事项">
        <MissingRecord id={id}>没有找到这条事项。它可能还没有传到本机。</MissingRecord>
      </PageFrame>
    );
  }
  return <ClueForm key={record?.id ?? 'new'} record={record} />;
};
