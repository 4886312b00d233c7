import { checkNewPassword } from '../../../domain/check-new-password.ts';
import { codeSentence } from '../../../domain/code-sentence.ts';
import type { Problem } from '../../../domain/problem.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';

/** What a new device's form holds, as typed. */
export type EnrolmentTyped = {
  readonly address: string;
  readonly code: string;
  readonly deviceName: string;
  readonly password: string;
  readonly again: string;
};
export type EnrolmentErrors = Partial<Record<keyof EnrolmentTyped | 'form', string>>;

/** The rules that need no county: an address, a code, a password of 8 or more, twice the same. */
export const checkEnrolment = ({ address, code, deviceName, password, again }: EnrolmentTyped): EnrolmentErrors => ({
  ...(address.trim() === '' ? { address: codeSentence('address-invalid') } : {}),
  ...(code.trim() === '' ? { code: '请填写县里给的登记码。' } : {}),
  ...(deviceName.trim() === '' ? { deviceName: '请给这台电脑起个名字，例如「前台电脑」。' } : {}),
  ...checkNewPassword(password, again),
});

/** Before there is a vault nothing is kept on this computer: not being reached means the address or the line. */
export const enrolmentSentence = (problem: Problem): string =>
  problemSentence(problem.code === 'not-reached' ? { ...problem, code: 'address-not-reached' } : problem);

/** At which field a refusal of the county belongs. */
export const fieldOfProblem = (code: string): keyof EnrolmentErrors => {
  if (code.startsWith('code-') || code === 'user-revoked' || code === 'device-revoked') return 'code';
  if (code.startsWith('password-')) return 'password';
  return [
    'address-invalid',
    'not-reached',
    'not-our-server',
    'server-failed',
    'too-many-requests',
    'protocol-too-old',
  ].includes(code)
    ? 'address'
    : 'form';
};
