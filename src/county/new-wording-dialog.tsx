import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormLabel from '@mui/material/FormLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { WordingDoc } from '../../domain/kinds/wording.ts';
import { problemSentence } from '../../domain/problem-sentence.ts';
import { readTypedDay } from '../../domain/read-typed-day.ts';
import { wordingDayProblems, wordingTextProblems } from '../../domain/wording-problems.ts';
import { doneSchema } from '../../protocol/county.ts';
import { Notice } from '../ui/notice.tsx';
import { TextFieldRow } from '../ui/text-field-row.tsx';
import { askCountyPages } from './county-client.ts';
import type { MarkedPlace } from './marked-places.ts';
import { WordingPreview } from './wording-preview.tsx';

type NewWordingDialogProps = {
  readonly place: MarkedPlace;
  /** The words that hold today. */
  readonly now: string;
  readonly today: string;
  readonly wordings: readonly WordingDoc[];
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly onLoggedOut: () => void;
};

/** A new version of a marked place from a day on, with what is wrong with it said while it is typed, and the words in their place beside it. */
export const NewWordingDialog = (props: NewWordingDialogProps) => {
  const { place, now, today, wordings, onClose, onDone, onLoggedOut } = props;
  const titleId = useId();
  const textId = useId();
  const [text, setText] = useState(now);
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const validFrom = readTypedDay(from, today) ?? '';
  const days = { key: place.key, validFrom, ...(to.trim() ? { validTo: readTypedDay(to, today) ?? '' } : {}) };
  const problems = [
    ...wordingTextProblems(text, place.at ? place.ours : text),
    ...wordingDayProblems(days, wordings, today),
  ];
  const about = (path: string) =>
    problems
      .filter((one) => one.path === path)
      .map(problemSentence)
      .join(' ') || undefined;
  const same = text.trim() === now.trim();
  const save = async () => {
    setBusy(true);
    const offer = { ...days, text, ours: place.at ? place.ours : text };
    const saved = await askCountyPages('/county/wordings', doneSchema, offer);
    setBusy(false);
    if (saved.ok) onDone();
    else if ('gone' in saved) onLoggedOut();
    else setTrouble(saved.problems.map(problemSentence).join(' '));
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="lg" fullWidth>
      <DialogTitle id={titleId}>{`改文字：${place.label}`}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: 4 }}>
        <Box>
          <FormLabel htmlFor={textId} sx={{ display: 'block', mb: 1, color: 'text.primary', fontWeight: 500 }}>
            文字
          </FormLabel>
          <TextField
            id={textId}
            value={text}
            onChange={({ target }) => setText(target.value)}
            error={about('text') !== undefined}
            helperText={
              about('text') ??
              (place.at
                ? '带 { } 的地方由程序填写，请原样留着。换行就是另起一段。'
                : '{yyyy} 是年份，{0001} 是序号（几位就补几位），{county}、{committee}、{office} 是县、调委会和司法所的名称。')
            }
            multiline
            minRows={place.at ? 6 : 2}
            maxRows={14}
            fullWidth
            autoFocus
            sx={{ mb: 3 }}
            slotProps={{ htmlInput: { spellCheck: false } }}
          />
          <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3 }}>
            <TextFieldRow
              label="从哪天起用"
              must
              value={from}
              onChange={setFrom}
              error={about('validFrom')}
              maxLength={20}
            />
            <TextFieldRow
              label="最后一日（可不填）"
              value={to}
              onChange={setTo}
              error={about('validTo')}
              help="不填就用到下一个版本"
              maxLength={20}
            />
          </Box>
          {trouble ? (
            <Notice tone="bad" live>
              {trouble}
            </Notice>
          ) : null}
        </Box>
        <Box>
          <Typography sx={{ fontWeight: 500, mb: 1 }}>在文书里的样子</Typography>
          <WordingPreview place={place} text={text} on={validFrom || today} />
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 2 }}>
            各所的电脑下次同步时收到，没有联网的先按原来的。已定稿的文书不变；草稿的日期到了就用新的。
          </Typography>
        </Box>
      </DialogContent>
      <DialogActions sx={{ p: 4, gap: 2 }}>
        <Button onClick={onClose}>取消</Button>
        <Button variant="contained" disabled={busy || same || problems.length > 0} onClick={() => void save()}>
          {busy ? '正在存' : '存为新版本'}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
