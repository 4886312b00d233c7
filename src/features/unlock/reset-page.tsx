import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import { checkNewPassword } from '../../../domain/check-new-password.ts';
import { codeSentence } from '../../../domain/code-sentence.ts';
import type { Result } from '../../../domain/problem.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { GatePage } from '../../ui/gate-page.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextFieldRow } from '../../ui/text-field-row.tsx';
import type { Recovery } from '../../vault/recover-vault.ts';

type Typed = { readonly address: string; readonly code: string; readonly password: string; readonly again: string };
type Errors = Partial<Record<keyof Typed | 'form', string>>;

type ResetPageProps = {
  readonly presetAddress: string;
  readonly onRecover: (recovery: Recovery) => Promise<Result<unknown>>;
  readonly onBack: () => void;
};

const checked = ({ address, code, password, again }: Typed): Errors => ({
  ...(address.trim() === '' ? { address: codeSentence('address-invalid') } : {}),
  ...(code.trim() === '' ? { code: '请填写县里电话告知的重设码。' } : {}),
  ...checkNewPassword(password, again),
});

const fieldOf = (code: string): keyof Errors =>
  code.startsWith('code-') || code.startsWith('recovery-')
    ? 'code'
    : code.startsWith('password-')
      ? 'password'
      : code === 'address-invalid'
        ? 'address'
        : 'form';

/** A forgotten password: the county gives a code by telephone, and the person sets a new one. Nothing in the vault is touched. */
export const ResetPage = ({ presetAddress, onRecover, onBack }: ResetPageProps) => {
  const [typed, setTyped] = useState<Typed>({ address: presetAddress, code: '', password: '', again: '' });
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const field = (key: keyof Typed) => ({
    value: typed[key],
    error: errors[key],
    onChange: (value: string) => {
      setTyped((old) => ({ ...old, [key]: value }));
      setErrors(({ [key]: _gone, ...rest }) => rest);
    },
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = checked(typed);
    setErrors(found);
    if (Object.keys(found).length > 0 || busy) return;
    setBusy(true);
    const { address, code, password } = typed;
    const done = await onRecover({ serverAddress: address, code: code.trim(), password });
    setBusy(false);
    if (!done.ok)
      setErrors(Object.fromEntries(done.problems.map((problem) => [fieldOf(problem.code), problemSentence(problem)])));
  };
  return (
    <GatePage
      title="重设密码"
      lead="需要连上网络。请所长给县司法局打电话，由县里核实后告知一个重设码。本机的内容都不受影响，原来的密码作废。"
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        {presetAddress === '' ? (
          <TextFieldRow label="县里的服务器地址" must {...field('address')} help="由县司法局告知" />
        ) : null}
        <TextFieldRow
          label="重设码"
          must
          {...field('code')}
          help="县里电话告知，只给忘记密码的这一位，一天内有效"
          autoFocus
        />
        <TextFieldRow
          label="新密码"
          must
          type="password"
          {...field('password')}
          help="请忘记密码的人自己来填，至少 8 个字"
          autoComplete="new-password"
        />
        <TextFieldRow label="再填一遍新密码" must type="password" {...field('again')} autoComplete="new-password" />
        {errors.form ? (
          <Notice tone="bad" live>
            {errors.form}
          </Notice>
        ) : null}
        <Button type="submit" variant="contained" fullWidth disabled={busy}>
          {busy ? '正在重设，请稍候' : '重设密码'}
        </Button>
        <Button fullWidth sx={{ mt: 2 }} disabled={busy} onClick={onBack}>
          返回
        </Button>
      </form>
    </GatePage>
  );
};
