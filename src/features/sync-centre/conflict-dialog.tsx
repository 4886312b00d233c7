import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { fieldName, kindName } from '../../../domain/field-names.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { recordTitle } from '../../../domain/record-title.ts';
import { Notice } from '../../ui/notice.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import type { ConflictRecord } from '../../vault/use-open-conflicts.ts';
import { useToday } from '../../vault/use-today.ts';
import { useVault } from '../../vault/vault-context.ts';
import { choiceKeys } from './choice-keys.ts';
import { ConflictChoice, type Marked } from './conflict-choice.tsx';
import { conflictFacts } from './conflict-facts.ts';
import { recordPlace, userName } from './describe-change.ts';
import { ownValueKind, readOwnValue } from './own-value.ts';
import { type Choice, settleConflict } from './settle-conflict.ts';

type ConflictDialogProps = {
  readonly conflict: ConflictRecord;
  /** How many of this record are left, where it has several; else empty. */
  readonly place: string;
  readonly now: Date;
  readonly onClose: () => void;
  /** Told after it was settled, so that the next one of the record comes. */
  readonly onSettled: () => void;
};

const NAMES = ['base', 'county', 'mine'] as const;

/** 原来 / 县里 / 我的 side by side; nothing is chosen beforehand, and everything is done by keys. */
export const ConflictDialog = ({ conflict, place, now, onClose, onSettled }: ConflictDialogProps) => {
  const vault = useVault();
  const today = useToday();
  const { kind, doc, values, countyBy } = conflictFacts(vault, conflict);
  const { recordId, path, byUserId, at } = conflict.doc;
  const [marked, setMarked] = useState<Marked | null>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const ownField = useRef<HTMLInputElement>(null);
  const choice = ((): Choice | null => {
    if (!marked) return null;
    if (marked.as === 'own') {
      const value = readOwnValue(path, marked.typed, today);
      return value === undefined ? null : { as: 'other', value };
    }
    return { as: marked.as === 'base' ? 'other' : marked.as, value: values[marked.as] };
  })();
  const settle = async () => {
    if (!choice || busy) return;
    setBusy(true);
    const saved = await settleConflict(vault, conflict, choice);
    setBusy(false);
    if (saved.ok) onSettled();
    else setProblem(saved.problems.map(problemSentence).join(' '));
  };
  const onDigit = (digit: number) => {
    const name = NAMES[digit - 1];
    if (name) setMarked({ as: name });
    else if (ownValueKind(path)) ownField.current?.focus();
  };
  const address = recordPlace(kind, recordId);
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="lg"
      fullWidth
      aria-labelledby="conflict-title"
      onKeyDown={choiceKeys({ onDigit, onEnter: () => void settle() })}
    >
      <DialogTitle id="conflict-title">
        {kindName(kind)}「{recordTitle(kind, doc)}」的{fieldName(kind, path, doc)}
      </DialogTitle>
      <DialogContent>
        <Box sx={{ mb: 3 }}>
          {place}请选一个：按 1、2、3，再按回车。没选中的那个仍留在处理记录里，不会丢。
          {ownValueKind(path) ? null : '都不对时，先选一个，再打开这条记录改。'}
        </Box>
        <ConflictChoice
          kind={kind}
          path={path}
          values={values}
          by={{
            base: '改动以前',
            county: countyBy ? (
              <>
                {userName(vault, countyBy.userId)} <TimeText at={countyBy.at} now={now} />
              </>
            ) : (
              '同事填的，县里现在存的'
            ),
            mine: (
              <>
                {userName(vault, byUserId)} <TimeText at={at} now={now} />
              </>
            ),
          }}
          mineTitle={byUserId === vault.user.id ? '我的' : `${userName(vault, byUserId)}填的`}
          marked={marked}
          onMark={setMarked}
          ownField={ownField}
        />
        {problem ? (
          <Notice tone="bad" live>
            {problem}
          </Notice>
        ) : null}
      </DialogContent>
      <DialogActions sx={{ p: 4, gap: 2 }}>
        {address ? (
          <Button component={Link} to={address} sx={{ mr: 'auto' }}>
            打开这条记录
          </Button>
        ) : null}
        <Button onClick={onClose}>先不处理</Button>
        <Button variant="contained" disabled={!choice || busy} onClick={() => void settle()}>
          就用这个
        </Button>
      </DialogActions>
    </Dialog>
  );
};
