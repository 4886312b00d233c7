import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import type { Result } from '../../../domain/problem.ts';
import { GatePage } from '../../ui/gate-page.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextFieldRow } from '../../ui/text-field-row.tsx';
import {
  checkEnrolment,
  type EnrolmentErrors,
  type EnrolmentTyped,
  enrolmentSentence,
  fieldOfProblem,
} from './check-enrolment.ts';

/** What the county needs to know, read from the form. */
export type Enrolment = {
  readonly serverAddress: string;
  readonly code: string;
  readonly deviceName: string;
  readonly password: string;
};

type EnrolPageProps = {
  readonly presetAddress: string;
  /** Asks the county and lays out the vault; the caller moves on when it is open. */
  readonly onEnrol: (enrolment: Enrolment) => Promise<Result<unknown>>;
};

/** First start on a computer: county's address, one-time code, an own password. Nothing typed is lost by a refusal. */
export const EnrolPage = ({ presetAddress, onEnrol }: EnrolPageProps) => {
  const [typed, setTyped] = useState<EnrolmentTyped>({
    address: presetAddress,
    code: '',
    deviceName: '',
    password: '',
    again: '',
  });
  const [errors, setErrors] = useState<EnrolmentErrors>({});
  const [busy, setBusy] = useState(false);
  const field = (key: keyof EnrolmentTyped) => ({
    value: typed[key],
    error: errors[key],
    onChange: (value: string) => {
      setTyped((old) => ({ ...old, [key]: value }));
      setErrors(({ [key]: _gone, ...rest }) => rest);
    },
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = checkEnrolment(typed);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    const done = await onEnrol({
      serverAddress: typed.address,
      code: typed.code.trim(),
      deviceName: typed.deviceName.trim(),
      password: typed.password,
    });
    setBusy(false);
    if (!done.ok)
      setErrors(
        Object.fromEntries(done.problems.map((problem) => [fieldOfProblem(problem.code), enrolmentSentence(problem)])),
      );
  };
  return (
    <GatePage title="登记这台电脑" lead="只做一次，需要连上网络。登记以后没有网络也能用。带 * 的为必填。">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <TextFieldRow
          label="县里的服务器地址"
          must
          {...field('address')}
          help="由县司法局告知，例如 http://192.168.1.10:8080"
          autoFocus={presetAddress === ''}
        />
        <TextFieldRow
          label="登记码"
          must
          {...field('code')}
          help="县里发给您本人，只能用一次"
          autoFocus={presetAddress !== ''}
        />
        <TextFieldRow
          label="这台电脑的名字"
          must
          {...field('deviceName')}
          help="例如「前台电脑」「外出笔记本」"
          maxLength={100}
        />
        <TextFieldRow
          label="设一个密码"
          must
          type="password"
          {...field('password')}
          help="至少 8 个字。以后每次打开都要用，请记牢"
          autoComplete="new-password"
        />
        <TextFieldRow label="再填一遍密码" must type="password" {...field('again')} autoComplete="new-password" />
        {errors.form ? (
          <Notice tone="bad" live>
            {errors.form}
          </Notice>
        ) : null}
        <Button type="submit" variant="contained" fullWidth disabled={busy}>
          {busy ? '正在登记，请稍候' : '登记'}
        </Button>
      </form>
    </GatePage>
  );
};
