import type { AppParts } from './build-app.ts';

/** Structured logs without people: method, route pattern, status, time. Never a body, a query, an address or a header. */
export const loggerOptions = (logTo: AppParts['logTo']) => {
  if (logTo === false) return false;
  return {
    level: 'info',
    base: null,
    // An error's message and stack may quote what was sent; its name and code do not.
    serializers: {
      req: () => ({}),
      res: () => ({}),
      err: ({ name, code }: Error & { code?: string }) => ({ type: name, message: '', stack: '', code }),
    },
    ...(logTo ? { stream: logTo } : {}),
  };
};
