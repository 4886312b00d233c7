import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import type { Result } from '../../domain/problem.ts';
import { problemSentence } from '../../domain/problem-sentence.ts';
import { GatePage } from '../ui/gate-page.tsx';
import { TextFieldRow } from '../ui/text-field-row.tsx';

type LoginPageProps = {
  readonly note: string;
  readonly onLogin: (name: string, password: string) => Promise<Result<unknown>>;
};

/** Headquarters' own log-in; offices have none, they are enrolled. */
export const LoginPage = ({ note, onLogin }: LoginPageProps) => {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const done = await onLogin(name.trim(), password);
    setBusy(false);
    if (!done.ok) setError(done.problems.map(problemSentence).join(' '));
  };
  const typed = (put: (value: string) => void) => (value: string) => {
    put(value);
    setError(undefined);
  };
  return (
    <GatePage title="县局登录" lead={note || '看各所的上传情况、未结事项和同比数据。'}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <TextFieldRow label="用户名" value={name} onChange={typed(setName)} autoFocus autoComplete="username" />
        <TextFieldRow
          label="密码"
          type="password"
          value={password}
          error={error}
          onChange={typed(setPassword)}
          autoComplete="current-password"
        />
        <Button type="submit" variant="contained" fullWidth disabled={busy || name.trim() === '' || password === ''}>
          {busy ? '正在登录' : '登录'}
        </Button>
      </form>
    </GatePage>
  );
};
