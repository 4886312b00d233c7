import { foldDigits } from '../../domain/fold-digits.ts';
import type { Result } from '../../domain/problem.ts';

/** What a person typed as the county's address → its origin; http:// where no scheme was typed. */
export const checkServerAddress = (typed: string): Result<string> => {
  const plain = foldDigits(typed).trim().replace(/。/gu, '.');
  const withScheme = /^[a-z]+:\/\//iu.test(plain) ? plain : `http://${plain}`;
  const wrong: Result<string> = {
    ok: false,
    problems: [{ code: 'address-invalid', path: 'address', severity: 'error' }],
  };
  if (plain === '' || /\s/u.test(plain)) return wrong;
  try {
    const url = new URL(withScheme);
    return /^https?:$/u.test(url.protocol) && url.hostname !== '' ? { ok: true, value: url.origin } : wrong;
  } catch {
    return wrong;
  }
};
