import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import { checkNewPassword } from '../../../domain/check-new-password.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { roleWord } from '../../../domain/role-word.ts';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextFieldRow } from '../../ui/text-field-row.tsx';
import { useVault } from '../../vault/vault-context.ts';

const EMPTY = { code: '', password: '', again: '' };
type Typed = typeof EMPTY;

/** Who may work in this office now, with what they are; who was stopped is named, so that nobody wonders. */
const PeopleList = () => {
  const { identity, user } = useVault();
  const stopped = identity.formerUsers ?? [];
  return (
    <>
      <p style={{ marginTop: 0 }}>
        {identity.users
          .map(({ id, name, role }) => `${name}（${roleWord(role)}${id === user.id ? '，您' : ''}）`)
          .join('、')}
      </p>
      {stopped.length > 0 ? <p>已停用：{stopped.map(({ name }) => name).join('、')}</p> : null}
    </>
  );
};

/** A colleague joins this computer with a code of their own; both share the office's records, each under their own name. */
export const PeopleSection = () => {
  const vault = useVault();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(EMPTY);
  const [errors, setErrors] = useState<Partial<Typed>>({});
  const [added, setAdded] = useState('');
  const field = (key: keyof Typed) => ({
    value: typed[key],
    error: errors[key],
    onChange: (value: string) => {
      setTyped({ ...typed, [key]: value });
      setErrors({ ...errors, [key]: undefined });
    },
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = checkNewPassword(typed.password, typed.again);
    setErrors(found);
    if (found.password || found.again) return;
    const joined = await vault.addUser({ code: typed.code.trim(), password: typed.password });
    if (!joined.ok) return setErrors({ code: joined.problems.map(problemSentence).join(' ') });
    setTyped(EMPTY);
    setOpen(false);
    setAdded(joined.value.name);
  };
  return (
    <Sheet title="这台电脑的人员" note="几个人可以合用一台电脑，各用各的密码，填的内容各记各名。">
      <PeopleList />
      {added ? (
        <Notice tone="good" live>
          已增加 {added}。锁定后，用自己的密码就能打开。
        </Notice>
      ) : null}
      {open ? (
        <form onSubmit={(event) => void submit(event)} noValidate style={{ maxWidth: 420 }}>
          <TextFieldRow label="同事的登记码" must {...field('code')} help="县里发给同事本人，需要连上网络" autoFocus />
          <TextFieldRow
            label="同事自己的密码"
            must
            type="password"
            {...field('password')}
            help="请同事本人来填，至少 8 个字"
            autoComplete="new-password"
          />
          <TextFieldRow label="再填一遍密码" must type="password" {...field('again')} autoComplete="new-password" />
          <Button type="submit" variant="contained" disabled={typed.code.trim() === ''}>
            增加
          </Button>
          <Button onClick={() => setOpen(false)} sx={{ ml: 2 }}>
            取消
          </Button>
        </form>
      ) : (
        <Button variant="outlined" onClick={() => setOpen(true)}>
          增加一位同事
        </Button>
      )}
    </Sheet>
  );
};
