import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { checkChange } from '../../../domain/check-change.ts';
import type { PaperDoc } from '../../../domain/kinds/paper.ts';
import type { Doc, LedgerRecord } from '../../../domain/record.ts';
import { makePaperPdf } from '../../documents/make-paper-pdf.ts';
import type { Form } from '../../documents/paper/form.ts';
import { FieldGrid } from '../../forms/field-grid.tsx';
import { FormNews } from '../../forms/form-news.tsx';
import { RecordFormProvider } from '../../forms/record-form-provider.tsx';
import { RecordStanding } from '../../forms/record-standing.tsx';
import { SaveBar } from '../../forms/save-bar.tsx';
import { useRecordForm } from '../../forms/use-record-form.ts';
import { GlyphSheet } from '../../glyphs/glyph-sheet.tsx';
import { missingGlyphs } from '../../glyphs/missing-glyphs.ts';
import { CountyWordingNotice } from '../../papers/county-wording-notice.tsx';
import { paperPlace } from '../../papers/paper-place.ts';
import { PaperWordButton } from '../../papers/paper-word-button.tsx';
import { useFormFacts } from '../../papers/use-form-facts.ts';
import { useMadePdf } from '../../papers/use-made-pdf.ts';
import { PreviewPane } from '../../printing/preview-pane.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useHotKey } from '../../ui/use-hot-key.ts';
import { useToday } from '../../vault/use-today.ts';
import { useVault } from '../../vault/vault-context.ts';
import { addressOf } from './about-of.ts';
import { FinalisePaperSheet } from './finalise-paper-sheet.tsx';
import { MonthlyTableButton } from './monthly-table-button.tsx';
import { newPaper, type PaperAbout } from './new-paper.ts';
import { commonDefs, ownFieldDefs, paperDefs } from './paper-defs.ts';
import { RowFields } from './row-fields.tsx';
import { tidyPaper } from './tidy-paper.ts';

type PaperFormProps = {
  readonly form: Form;
  readonly record: LedgerRecord<'paper'> | undefined;
  readonly about: PaperAbout;
};

/** The editor of a paper: what is typed for it alone on the left, the very pages on the right. */
export const PaperForm = ({ form, record, about }: PaperFormProps) => {
  const vault = useVault();
  const navigate = useNavigate();
  const today = useToday();
  const { user, view, identity } = vault;
  const amends = about.amendsId !== undefined;
  const start = useMemo(
    () => newPaper({ view, office: identity.office, form, about, today }) as unknown as Doc,
    [about, form, identity, today, view],
  );
  const before = (record?.doc as Doc | undefined) ?? null;
  const typing = useRecordForm({
    kind: 'paper',
    recordId: record?.id ?? null,
    draftName: `new-from-${addressOf(form, about)}`,
    start,
    defsOf: (typed) => paperDefs(form, typed, amends),
    complete: (doc) => tidyPaper(form, doc),
    check: (doc) =>
      checkChange({
        kind: 'paper',
        before,
        after: doc,
        userId: user.id,
        role: user.role,
        openConflictPaths: [],
        today,
      }),
  });
  const text = JSON.stringify(tidyPaper(form, typing.reading.doc));
  const paper = useMemo(() => JSON.parse(text) as PaperDoc, [text]);
  const facts = useFormFacts(form, paper);
  const pdf = useMadePdf(
    useCallback(
      () => makePaperPdf(form, facts, { mark: '草稿　未定稿', pictures: paper.glyphPictures }),
      [facts, form, paper],
    ),
  );
  const [withPreview, setWithPreview] = useState(true);
  const back = paperPlace(view, paper);
  useHotKey('escape', () => void navigate(back.to));
  return (
    <RecordFormProvider record={typing}>
      <PageFrame
        fill
        title={form.title}
        lead={
          <>
            {`${[back.title, record ? '草稿' : '新制作'].filter(Boolean).join(' · ')}`}
            {record ? <RecordStanding id={record.id} /> : null}
            。带 * 的定稿前要填齐。已知的都带过来了，可以改。
          </>
        }
        actions={
          <>
            {record ? <MonthlyTableButton record={record} /> : null}
            {record ? <PaperWordButton record={record} /> : null}
            <Button onClick={() => setWithPreview(!withPreview)}>{withPreview ? '收起预览' : '打开预览'}</Button>
            <Button onClick={() => void navigate(back.to)}>{back.word}</Button>
          </>
        }
      >
        <Box
          sx={{
            flex: 1,
            minHeight: 0,
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', lg: withPreview ? 'minmax(0, 1fr) 440px' : '1fr' },
            gap: 3,
          }}
        >
          <Box sx={{ overflow: 'auto', minHeight: 0, pr: 1 }}>
            <FormNews record={typing} />
            <CountyWordingNotice form={form} on={paper.datedOn} />
            <Sheet title="文书">
              <FieldGrid defs={commonDefs(form, amends)} />
            </Sheet>
            {form.fields.length ? (
              <Sheet title="填写">
                <FieldGrid defs={ownFieldDefs(form)} />
              </Sheet>
            ) : null}
            {(form.lists ?? []).map((list) => (
              <RowFields key={list.key} list={list} newId={vault.newId} />
            ))}
            <GlyphSheet missing={missingGlyphs(pdf.problems)} text={text} />
            <FinalisePaperSheet
              form={form}
              record={record}
              paper={paper}
              dirty={typing.form.formState.isDirty || !record}
              trouble={pdf.trouble}
            />
            <SaveBar record={typing} onSaved={() => void navigate(`/papers/${typing.recordId}`, { replace: true })} />
          </Box>
          {withPreview ? <PreviewPane made={pdf.made} busy={pdf.busy} trouble={pdf.trouble} width={400} /> : null}
        </Box>
      </PageFrame>
    </RecordFormProvider>
  );
};
