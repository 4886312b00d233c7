import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { Notice } from '../ui/notice.tsx';
import { useHotKey } from '../ui/use-hot-key.ts';
import type { RecordForm } from './record-form.ts';

const clock = (iso: string) => new Date(iso).toLocaleTimeString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' });

/** How many fields carry an error; errors lie in a tree like the fields themselves. */
const countErrors = (errors: object): number =>
  'message' in errors && typeof errors.message === 'string'
    ? 1
    : Object.values(errors).reduce<number>(
        (sum, item) => sum + (item && typeof item === 'object' ? countErrors(item) : 0),
        0,
      );

type SaveBarProps = { readonly record: RecordForm; readonly onSaved?: () => void; readonly children?: ReactNode };

/** 保存, always at the same place; beside it what is true about the draft. Ctrl+S presses it. */
export const SaveBar = ({ record, onSaved, children }: SaveBarProps) => {
  const [busy, setBusy] = useState(false);
  const [savedOnce, setSavedOnce] = useState(false);

  const save = async () => {
    if (busy) return;
    setBusy(true);
    const result = await record.save();
    setBusy(false);
    setSavedOnce(result.ok);
    if (result.ok) onSaved?.();
  };
  useHotKey('ctrl+s', () => void save());
  const dirty = record.form.formState.isDirty;
  const { root: whole, ...fieldErrors } = record.form.formState.errors;
  const root = whole?.message;
  const refused = countErrors(fieldErrors);
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: 'calc(-1 * var(--page-foot))',
        bgcolor: 'background.default',
        borderTop: 1,
        borderColor: 'divider',
        py: 2,
        mt: 2,
        zIndex: 2,
      }}
    >
      {root ? (
        <Notice tone="bad" live>
          {root}
        </Notice>
      ) : null}
      {refused > 0 ? (
        <Notice tone="bad" live>
          还没有保存：有 {refused} 处要改，栏目下写着原因。填的都还在。
        </Notice>
      ) : null}
      {refused === 0 && record.warnings.length > 0 && !dirty ? (
        <Notice tone="care" live>
          有 {record.warnings.length} 处请核对，栏目下写着「注意」。不影响保存。
        </Notice>
      ) : null}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
        <Box role="status" sx={{ flex: 1, color: 'text.secondary', fontSize: 15, minWidth: 200 }}>
          {record.draftSavedAt && dirty ? (
            <>
              草稿已存本机 <time dateTime={record.draftSavedAt}>{clock(record.draftSavedAt)}</time>，尚未保存
            </>
          ) : dirty ? (
            '有改动，尚未保存'
          ) : savedOnce ? (
            '已存本机'
          ) : null}
        </Box>
        {children}
        <Button variant="contained" onClick={() => void save()} disabled={busy} title="Ctrl+S" sx={{ minWidth: 120 }}>
          {busy ? '正在保存…' : '保存'}
        </Button>
      </Box>
    </Box>
  );
};
