import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { fieldName, kindName } from '../../../domain/field-names.ts';
import type { Kind } from '../../../domain/kinds/kind.ts';
import { recordTitle } from '../../../domain/record-title.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import type { ConflictRecord } from '../../vault/use-open-conflicts.ts';
import { useVault } from '../../vault/vault-context.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { docNow, userName } from './describe-change.ts';

/** Two people wrote one field differently: both values are kept until a person decides. */
export const ConflictList = ({
  conflicts,
  now,
}: {
  readonly conflicts: readonly ConflictRecord[];
  readonly now: Date;
}) => {
  const [openId, setOpenId] = useState<string | null>(null);
  const [query] = useSearchParams();
  // Who comes from a record with the way shown there wants that record's.
  const asked = query.get('record');
  const [cameFor, setCameFor] = useState(asked);
  const first = cameFor ? conflicts.find(({ doc }) => doc.recordId === cameFor) : undefined;
  const open = conflicts.find(({ id }) => id === openId) ?? first;
  const close = () => {
    setOpenId(null);
    setCameFor(null);
  };
  const siblings = conflicts.filter(({ doc }) => doc.recordId === open?.doc.recordId);
  /** One after another, as long as this record has one. */
  const next = () => {
    setOpenId(siblings.find(({ id }) => id !== open?.id)?.id ?? null);
    setCameFor(null);
  };
  if (conflicts.length === 0) return null;
  return (
    <Sheet title={`两边不一致 ${conflicts.length} 处`} note="两个人改了同一栏。两边的内容都留着，请定用哪一个。">
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {conflicts.map((conflict) => (
          <ConflictRow key={conflict.id} conflict={conflict} now={now} onOpen={() => setOpenId(conflict.id)} />
        ))}
      </Box>
      {open ? (
        <ConflictDialog
          key={open.id}
          conflict={open}
          place={siblings.length > 1 ? `这条记录还有 ${siblings.length} 处，一处一处来。` : ''}
          now={now}
          onClose={close}
          onSettled={next}
        />
      ) : null}
    </Sheet>
  );
};

type ConflictRowProps = { readonly conflict: ConflictRecord; readonly now: Date; readonly onOpen: () => void };

const ConflictRow = ({ conflict, now, onOpen }: ConflictRowProps) => {
  const vault = useVault();
  const { recordId, recordKind, path, byUserId, at } = conflict.doc;
  const kind = recordKind as Kind;
  const doc = docNow(vault, kind, recordId);
  return (
    <Box
      component="li"
      sx={{ display: 'flex', alignItems: 'center', gap: 3, py: 2, borderTop: 1, borderColor: 'divider' }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <div>
          {kindName(kind)}：{recordTitle(kind, doc)}
        </div>
        <Box sx={{ color: 'text.secondary', fontSize: 15 }}>
          「{fieldName(kind, path, doc)}」两边填得不一样 · {userName(vault, byUserId)} · <TimeText at={at} now={now} />
        </Box>
      </Box>
      <Button variant="outlined" onClick={onOpen}>
        比对处理
      </Button>
    </Box>
  );
};
