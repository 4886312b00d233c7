import { APP_ORIGIN } from '../../../electron/app-protocol.ts';

/** A plain Chromium knows no app:// scheme. This origin takes its place: without a port it is the same at every start, and *.localhost is a secure context. */
export const STAND_IN_ORIGIN = 'http://fengqiao.localhost';

const swapStart = (address: string, from: string, to: string): string =>
  address === from || address.startsWith(`${from}/`) ? to + address.slice(from.length) : address;

/** An address as main knows it, for the browser. */
export const toBrowser = (address: string): string => swapStart(address, APP_ORIGIN, STAND_IN_ORIGIN);

/** An address of the browser, as main would see it. */
export const toMain = (address: string): string => swapStart(address, STAND_IN_ORIGIN, APP_ORIGIN);
