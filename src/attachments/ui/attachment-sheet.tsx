import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMemo, useRef, useState } from 'react';
import { ATTACHMENT_ROLES, type AttachmentRole, FINAL_ROLE } from '../../../domain/kinds/attachment.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { INK } from '../../ui/theme.ts';
import { useRecords } from '../../vault/vault-context.ts';
import type { Attaching } from '../add-attachment.ts';
import { AddingList } from './adding-list.tsx';
import { AttachmentRow } from './attachment-row.tsx';
import { SpaceNotice } from './space-notice.tsx';
import { useAdding } from './use-adding.ts';
import { useDropAndPaste } from './use-drop-and-paste.ts';
import { VoidList } from './void-list.tsx';

type Of = Pick<Attaching, 'ofKind'> & {
  /** Undefined: the record is not saved yet. */
  readonly ofId: string | undefined;
};
const USUAL: Readonly<Record<Attaching['ofKind'], AttachmentRole>> = {
  clue: '现场照片',
  case: '证据',
  agreement: '签字页',
  paper: '签字页',
};

const OpenSheet = ({ ofKind, ofId }: Pick<Attaching, 'ofKind' | 'ofId'>) => {
  const all = useRecords('attachment');
  const own = useMemo(
    () =>
      all.filter(({ doc }) => doc.ofId === ofId).sort((a, b) => a.doc.order - b.doc.order || (a.id < b.id ? -1 : 1)),
    [all, ofId],
  );
  // The stored bytes of a final document are printed from its own page; here is what people attached.
  const valid = own.filter(({ doc }) => doc.status === '有效' && doc.role !== FINAL_ROLE);
  const [role, setRole] = useState<AttachmentRole>(USUAL[ofKind]);
  const { adding, add, ready } = useAdding({ ofKind, ofId });
  const picker = useRef<HTMLInputElement>(null);
  const drop = useDropAndPaste((files) => add(files, role), ready);
  return (
    <Box
      {...drop.place}
      sx={{ outline: drop.over ? `3px dashed ${INK.action}` : 'none', outlineOffset: 6, minHeight: 56 }}
    >
      <SpaceNotice />
      <Box sx={{ display: 'flex', gap: 3, alignItems: 'center', flexWrap: 'wrap', mb: 2 }}>
        <TextField
          select
          label="附件类别"
          value={role}
          onChange={({ target }) => setRole(target.value as AttachmentRole)}
          sx={{ width: 160 }}
        >
          {ATTACHMENT_ROLES.map((word) => (
            <MenuItem key={word} value={word}>
              {word}
            </MenuItem>
          ))}
        </TextField>
        <Button variant="outlined" disabled={!ready} onClick={() => picker.current?.click()}>
          添加附件
        </Button>
        <Box sx={{ color: 'text.secondary', fontSize: 15 }}>
          {drop.over ? '松开鼠标就添加' : '也可以把文件拖到这里，或复制后按 Ctrl+V。每个最大 250 兆。'}
        </Box>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label="选择附件"
          accept="image/*,audio/*,application/pdf,video/mp4,.doc,.docx,.xls,.xlsx,.wps,.amr"
          onChange={({ target }) => {
            add([...(target.files ?? [])], role);
            target.value = '';
          }}
        />
      </Box>
      <AddingList adding={adding} />
      {valid.length === 0 && adding.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>还没有附件。</Box>
      ) : (
        <Box component="ul" aria-label="附件" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {valid.map((record) => (
            <AttachmentRow key={record.id} record={record} />
          ))}
        </Box>
      )}
      <VoidList records={own.filter(({ doc }) => doc.status === '已作废')} />
    </Box>
  );
};

/** 附件: photos, scans, PDFs and recordings of one record. */
export const AttachmentSheet = ({ ofKind, ofId }: Of) => (
  <Sheet title="附件" note="照片、扫描件、PDF、录音。先存本机，有网时自动传到县里，签字页最先传。">
    {ofId ? (
      <OpenSheet key={ofId} ofKind={ofKind} ofId={ofId} />
    ) : (
      <Box sx={{ color: 'text.secondary' }}>先保存这条记录，再添加附件。</Box>
    )}
  </Sheet>
);
