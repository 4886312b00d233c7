import Button from '@mui/material/Button';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Result } from '../../../domain/problem.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { GatePage } from '../../ui/gate-page.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextFieldRow } from '../../ui/text-field-row.tsx';
import { waitAfterWrong } from './wait-after-wrong.ts';

type UnlockPageProps = {
  /** Why the vault was locked, told once (idle, by key); '' at start. */
  readonly note: string;
  readonly onUnlock: (password: string) => Promise<Result<unknown>>;
  readonly onForgotten: () => void;
};

/** Password only. A wrong one says so and waits longer each time; what is not the password's fault is told above. */
export const UnlockPage = ({ note, onUnlock, onForgotten }: UnlockPageProps) => {
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const [times, setTimes] = useState(0);
  const [wait, setWait] = useState(0);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (wait === 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || wait > 0) return;
    setBusy(true);
    setTrouble('');
    const opened = await onUnlock(password);
    setBusy(false);
    if (opened.ok) return;
    const isWrong = opened.problems.some(({ code }) => code === 'password-wrong');
    const sentence = opened.problems.map(problemSentence).join(' ');
    if (!isWrong) return setTrouble(sentence);
    setWrong(sentence);
    setTimes(times + 1);
    setWait(waitAfterWrong(times + 1));
    setTimeout(() => input.current?.select());
  };
  return (
    <GatePage title="请输入密码" lead={note || '内容已加密存在这台电脑上。没有网络也可以打开。'}>
      {trouble ? (
        <Notice tone="bad" live>
          {trouble}
        </Notice>
      ) : null}
      <form onSubmit={(event) => void submit(event)} noValidate>
        <TextFieldRow
          label="密码"
          type="password"
          value={password}
          error={wrong}
          help="您自己设的密码"
          autoFocus
          autoComplete="current-password"
          inputRef={input}
          onChange={(typed) => {
            setPassword(typed);
            setWrong(undefined);
          }}
        />
        <Button type="submit" variant="contained" fullWidth disabled={busy || wait > 0 || password === ''}>
          {wait > 0 ? `请等 ${wait} 秒再试` : busy ? '正在打开' : '打开'}
        </Button>
        <Button fullWidth sx={{ mt: 2 }} onClick={onForgotten}>
          忘记密码
        </Button>
      </form>
    </GatePage>
  );
};
