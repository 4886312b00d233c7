import type { CustomScheme, Protocol } from 'electron';
import type { SchemeHandler } from './origin-proxy.ts';
import { standInApp } from './stand-in-app.ts';

const privileged = new Map<string, CustomScheme['privileges']>();
const handlers = new Map<string, SchemeHandler>();

export const standInProtocol: Pick<Protocol, 'handle' | 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged: (schemes) => {
    if (standInApp.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) privileged.set(scheme, privileges);
  },
  handle: (scheme, handler) => {
    if (!standInApp.isReady()) throw new Error('protocol.handle: app is not ready');
    handlers.set(scheme, handler as SchemeHandler);
  },
};

/** The handler of a scheme that may have storage and crypto; the stand-in origin always has them, so a scheme that may not is an error. */
export const handlerOf = (scheme: string): SchemeHandler | undefined => {
  const { standard, secure, supportFetchAPI } = privileged.get(scheme) ?? {};
  if (!standard || !secure || !supportFetchAPI) throw new Error(`stand-in: ${scheme}:// is no secure standard scheme`);
  return handlers.get(scheme);
};
