import { codeSentence } from './code-sentence.ts';

/** Characters (not bytes) a password must have at least. */
export const MIN_PASSWORD = 8;

/** What is wrong with a new password and its repetition, as sentences at the two fields; empty when nothing is. */
export const checkNewPassword = (
  password: string,
  again: string,
): { readonly password?: string; readonly again?: string } => {
  if ([...password].length < MIN_PASSWORD) return { password: codeSentence('password-too-short') };
  return password === again ? {} : { again: codeSentence('password-differs') };
};
