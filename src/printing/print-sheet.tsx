import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { codeSentence } from '../../domain/code-sentence.ts';
import type { LedgerRecord } from '../../domain/record.ts';
import { bridge } from '../bridge.ts';
import { Notice, type Tone } from '../ui/notice.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { useHotKey } from '../ui/use-hot-key.ts';
import { useRecord, useVault } from '../vault/vault-context.ts';
import type { MadePdf } from './made-pdf.ts';
import { OwnPrints } from './own-prints.tsx';
import { rememberPrintChoice } from './print-choice.ts';
import { printDocument } from './print-document.ts';
import type { PrintSubject } from './print-subject.ts';
import { PrinterFields } from './printer-fields.tsx';
import { saveCopy } from './save-copy.ts';
import { usePrintChoice } from './use-print-choice.ts';
import { usePrinters } from './use-printers.ts';

type PrintSheetProps = {
  readonly of: PrintSubject;
  /** Null: nothing may be printed now. */
  readonly made: MadePdf | null;
  readonly busy: boolean;
  /** What comes after the paper is there. */
  readonly afterwards?: ReactNode;
  /** What is printed, above the printer: original or copy, how many are left. */
  readonly lead?: ReactNode;
  /** More than so many must not be printed of these bytes. */
  readonly copiesAtMost?: number;
  /** Where `made` is a 副本: the unmarked bytes, for an original that got stuck and is printed again. */
  readonly original?: MadePdf | null;
};

/** Prints and saves the very bytes of the preview; what is not printed yet stays here in sight. */
export const PrintSheet = (props: PrintSheetProps) => {
  const { of, made, busy, afterwards, lead, copiesAtMost = 99, original } = props;
  const vault = useVault();
  const { printers, look } = usePrinters();
  const { choice: typed, lost, setChoice } = usePrintChoice(of.form, printers);
  const choice = { ...typed, copies: Math.min(typed.copies, copiesAtMost) };
  const [said, setSaid] = useState<{ readonly tone: Tone; readonly text: string } | null>(null);
  const [lastId, setLastId] = useState<string | undefined>();
  const [printing, setPrinting] = useState(false);
  const last = useRecord('printJob', lastId);
  const chosenHere = printers !== null && (printers.way === 'sheet' || (printers.way === 'dialog' && choice.silent));
  const ready = made !== null && !busy && !printing && printers !== null && (!chosenHere || choice.copies >= 1);
  const print = async (againOf?: LedgerRecord<'printJob'>) => {
    if (!ready) return;
    const asOriginal = againOf !== undefined && !againOf.doc.isCopy && original ? original : null;
    // A copy that got stuck is not replaced by an original.
    if (againOf?.doc.isCopy && !of.isCopy)
      return setSaid({ tone: 'care', text: '那一次打的是副本。请先选「副本」，再打印。' });
    setPrinting(true);
    setSaid(null);
    const most = asOriginal ? (againOf?.doc.copies ?? 1) : copiesAtMost;
    const kept = { ...choice, copies: Math.max(1, Math.min(typed.copies, most)) };
    rememberPrintChoice(of.form, kept);
    const printerName = chosenHere ? (kept.printer ?? '系统默认打印机') : undefined;
    const laid = await printDocument(vault, bridge, {
      of: asOriginal ? { ...of, isCopy: false } : of,
      made: asOriginal ?? made,
      choice: kept,
      printerName,
      ...(againOf ? { againOf } : {}),
    });
    setPrinting(false);
    if (laid.ok) setLastId(laid.value);
    else setSaid({ tone: 'bad', text: laid.problems.map(({ code }) => codeSentence(code)).join('') });
  };
  const save = async () => {
    if (!made) return;
    const { saved, problem } = await saveCopy(vault, { kind: of.kind, recordId: of.id }, made.bytes, made.fileName);
    if (problem) setSaid({ tone: 'bad', text: codeSentence(problem) });
    if (saved) setSaid({ tone: 'good', text: 'PDF 已另存。里面有个人信息，用完请妥善保管。' });
  };
  useHotKey('ctrl+p', () => void print(), ready);
  return (
    <Sheet title="打印" note={made ? `共 ${made.pages} 页` : undefined}>
      {lead}
      {printers ? (
        <PrinterFields printers={printers} choice={choice} onChange={setChoice} onLook={look} disabled={printing} />
      ) : (
        <Box sx={{ color: 'text.secondary', mb: 2 }}>正在找打印机</Box>
      )}
      {lost ? <Notice tone="care">上次用的打印机「{lost}」找不到了，请看看现在选的对不对。</Notice> : null}
      <Box sx={{ display: 'flex', gap: 2, mb: 2 }}>
        <Button variant="contained" disabled={!ready} onClick={() => void print()} title="Ctrl+P">
          {printing ? '正在打印' : '打印'}
        </Button>
        <Button variant="outlined" disabled={!made || busy} onClick={() => void save()}>
          另存 PDF
        </Button>
      </Box>
      {said ? (
        <Notice tone={said.tone} live>
          {said.text}
        </Notice>
      ) : null}
      {last?.doc.status === '已打印' ? (
        <Notice tone="good" live>
          已打印。{afterwards}
        </Notice>
      ) : null}
      <OwnPrints ofId={of.id} onAgain={ready ? (job) => void print(job) : undefined} />
    </Sheet>
  );
};
