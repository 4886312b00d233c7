import { APP_ORIGIN } from './app-protocol.ts';

/** Is this address of ours? By its origin: `app://fengqiao.evil` and `app://fengqiao@evil` only begin alike. */
export const isOurPage = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return `${protocol}//${host}` === APP_ORIGIN && username === '' && password === '';
};
