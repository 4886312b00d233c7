import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import { checkNewPassword } from '../../../domain/check-new-password.ts';
import { codeSentence } from '../../../domain/code-sentence.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextFieldRow } from '../../ui/text-field-row.tsx';
import { useVault } from '../../vault/vault-context.ts';

const EMPTY = { old: '', password: '', again: '' };

/** One's own password; the colleague's is not touched. */
export const PasswordSection = () => {
  const vault = useVault();
  const [typed, setTyped] = useState(EMPTY);
  const [errors, setErrors] = useState<Partial<typeof EMPTY>>({});
  const [done, setDone] = useState(false);
  const field = (key: keyof typeof EMPTY) => ({
    type: 'password' as const,
    value: typed[key],
    error: errors[key],
    onChange: (value: string) => {
      setTyped({ ...typed, [key]: value });
      setErrors({ ...errors, [key]: undefined });
      setDone(false);
    },
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = checkNewPassword(typed.password, typed.again);
    setErrors(found);
    if (found.password || found.again) return;
    const changed = await vault.changePassword(typed.old, typed.password);
    if (!changed.ok)
      return setErrors({ old: changed.problems.map(problemSentence).join(' ') || codeSentence('password-wrong') });
    setTyped(EMPTY);
    setDone(true);
  };
  return (
    <Sheet title="修改密码" note="只改您自己的密码，内容不受影响。">
      <form onSubmit={(event) => void submit(event)} noValidate style={{ maxWidth: 420 }}>
        <TextFieldRow label="现在的密码" {...field('old')} autoComplete="current-password" />
        <TextFieldRow label="新密码" {...field('password')} help="至少 8 个字" autoComplete="new-password" />
        <TextFieldRow label="再填一遍新密码" {...field('again')} autoComplete="new-password" />
        {done ? (
          <Notice tone="good" live>
            密码已改。下次打开用新密码。
          </Notice>
        ) : null}
        <Button type="submit" variant="outlined" disabled={typed.old === '' || typed.password === ''}>
          修改密码
        </Button>
      </form>
    </Sheet>
  );
};
