import Box from '@mui/material/Box';
import { Sheet } from '../ui/sheet.tsx';
import type { FieldDef } from './field-def.ts';
import { FieldGrid } from './field-grid.tsx';

type ProgressItem = { readonly order: number; readonly at: string; readonly by: string; readonly text: string };

/** The field whose text becomes the next entry of the progress list when the form is saved. */
export const NEW_PROGRESS: FieldDef = {
  path: 'newProgress',
  label: '新的进展',
  kind: 'long',
  rows: 2,
  help: '保存时记上时间和您的姓名，以后不能改。',
};

const when = (iso: string) =>
  new Date(iso).toLocaleString('zh-CN', {
    hour12: false,
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  });

/** 办理进展: what was done, newest first, and one field to add to it; entries are never changed. */
export const ProgressSheet = ({ progress }: { progress: Readonly<Record<string, ProgressItem>> | undefined }) => (
  <Sheet title="办理进展" note="只能往下记，不能改前面的。">
    <FieldGrid defs={[NEW_PROGRESS]} />
    <Box component="ol" sx={{ listStyle: 'none', p: 0, mt: 3, mb: 0 }}>
      {Object.entries(progress ?? {})
        .sort(([, a], [, b]) => (a.at < b.at ? 1 : -1))
        .map(([id, item]) => (
          <Box component="li" key={id} sx={{ py: 2, borderTop: 1, borderColor: 'divider' }}>
            <Box sx={{ color: 'text.secondary', fontSize: 15 }}>
              {when(item.at)} {item.by}
            </Box>
            <Box sx={{ whiteSpace: 'pre-wrap' }}>{item.text}</Box>
          </Box>
        ))}
    </Box>
  </Sheet>
);
