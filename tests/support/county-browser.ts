import { COUNTY_LOGIN } from '../../server/seed/seed-county.ts';

export type CountyBrowser = {
  readonly get: (path: string) => Promise<{ status: number; body: Record<string, never> }>;
  readonly post: (path: string, body: unknown) => Promise<{ status: number; body: Record<string, never> }>;
};

/** Headquarters logged in, without a browser. */
export const logInToCounty = async (address: string): Promise<CountyBrowser> => {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const ask = async (path: string, method: string, body?: unknown) => {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    headers.cookie ??= (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return { status: answer.status, body: (await answer.json()) as Record<string, never> };
  };
  await ask('/county/login', 'POST', COUNTY_LOGIN);
  return { get: (path) => ask(path, 'GET'), post: (path, body) => ask(path, 'POST', body) };
};
