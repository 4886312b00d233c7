import { useParams, useSearchParams } from 'react-router';
import { MissingRecord } from '../../forms/missing-record.tsx';
import { useForms } from '../../papers/use-forms.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { useNoteView } from '../../vault/use-note-view.ts';
import { useRecord, useVault } from '../../vault/vault-context.ts';
import { aboutOf } from './about-of.ts';
import { PaperForm } from './paper-form.tsx';
import { SealedPaper } from './sealed-paper.tsx';

/** One paper: a form while it is a draft, only to be read once it is final. `new?form=<code>&case=<id>` (or agreement, clue, payment, followUp, amends) makes one. */
export const PaperPage = () => {
  const { id } = useParams();
  const [query] = useSearchParams();
  const { view } = useVault();
  const forms = useForms();
  const record = useRecord('paper', id);
  useNoteView('paper', record?.id);
  if (record && record.doc.status !== '草稿') return <SealedPaper key={record.id} record={record} />;
  if (!forms) return <PageFrame title="文书">正在打开</PageFrame>;
  const code = record?.doc.form ?? query.get('form');
  const form = forms.find((one) => one.code === code);
  const about = record ? record.doc : aboutOf(query, view);
  if (!form || (!record && !about)) {
    return (
      <PageFrame title="文书">
        <MissingRecord id={id}>
          {record
            ? '这一种文书本机的程序还不认识，内容都在。请先更新程序，再打开。'
            : '没有找到这份文书，或它说的案件、协议还没有传到本机。请从案件或协议里打开。'}
        </MissingRecord>
      </PageFrame>
    );
  }
  return <PaperForm key={record?.id ?? `new:${query.toString()}`} form={form} record={record} about={about ?? {}} />;
};
