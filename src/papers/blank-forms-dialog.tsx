import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useCallback, useId, useState } from 'react';
import { makePaperPdf } from '../documents/make-paper-pdf.ts';
import type { Form } from '../documents/paper/form.ts';
import { PreviewPane } from '../printing/preview-pane.tsx';
import { BLANK_OF } from '../printing/print-place.ts';
import { PrintSheet } from '../printing/print-sheet.tsx';
import { useToday } from '../vault/use-today.ts';
import { useVault } from '../vault/vault-context.ts';
import { blankFacts } from './form-facts.ts';
import { useMadePdf } from './use-made-pdf.ts';

type BlankFormsDialogProps = { readonly forms: readonly Form[]; readonly onClose: () => void };

const BlankForm = ({ form }: { readonly form: Form }) => {
  const { view, identity } = useVault();
  const { office } = identity;
  const today = useToday();
  const pdf = useMadePdf(
    useCallback(() => makePaperPdf(form, blankFacts(view, office, today)), [form, office, today, view]),
  );
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 460px', gap: 3, height: '60vh', mt: 2 }}>
      <Box sx={{ overflow: 'auto' }}>
        <PrintSheet
          of={{ kind: 'paper', id: `${BLANK_OF}${form.code}`, form: form.code, title: `${form.title}（空白）` }}
          made={pdf.made}
          busy={pdf.busy}
        />
      </Box>
      <PreviewPane made={pdf.made} busy={pdf.busy} trouble={pdf.trouble} width={420} />
    </Box>
  );
};

/** 空白表格: any form with nothing in it but the office, to be filled by hand. */
export const BlankFormsDialog = ({ forms, onClose }: BlankFormsDialogProps) => {
  const titleId = useId();
  const [code, setCode] = useState(forms[0]?.code ?? '');
  const form = forms.find((one) => one.code === code);
  const groups = [...new Set(forms.map(({ group }) => group))];
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="lg" fullWidth>
      <DialogTitle id={titleId}>空白表格，打印后手写</DialogTitle>
      <DialogContent>
        <TextField
          select
          label="哪一种"
          value={code}
          onChange={({ target }) => setCode(target.value)}
          sx={{ width: 360, mt: 3 }}
        >
          {groups.flatMap((group) => [
            <ListSubheader key={group}>{group}</ListSubheader>,
            ...forms
              .filter((one) => one.group === group)
              .map((one) => (
                <MenuItem key={one.code} value={one.code}>
                  {one.title}
                </MenuItem>
              )),
          ])}
        </TextField>
        {form ? <BlankForm key={form.code} form={form} /> : null}
      </DialogContent>
      <DialogActions sx={{ p: 4 }}>
        <Button variant="contained" onClick={onClose}>
          关闭
        </Button>
      </DialogActions>
    </Dialog>
  );
};
