import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';

/** tus over fetch: no cookies, no cache, and a line that has gone silent is given up after a while. */
export const tusFetchStack = (timeoutMs: number): HttpStack => ({
  getName: () => 'fetch',
  createRequest: (method, url): HttpRequest => {
    const headers: Record<string, string> = {};
    const stop = new AbortController();
    let told = (_bytes: number) => {};
    return {
      getMethod: () => method,
      getURL: () => url,
      setHeader: (name, value) => {
        headers[name] = value;
      },
      getHeader: (name) => headers[name],
      setProgressHandler: (handler) => {
        told = handler;
      },
      abort: async () => stop.abort(),
      getUnderlyingObject: () => null,
      send: async (body: Blob | null): Promise<HttpResponse> => {
        const answer = await fetch(url, {
          method,
          headers,
          body,
          signal: AbortSignal.any([stop.signal, AbortSignal.timeout(timeoutMs)]),
          credentials: 'omit',
          cache: 'no-store',
          redirect: 'error',
          referrerPolicy: 'no-referrer',
        });
        const text = await answer.text();
        if (body && answer.ok) told(body.size);
        return {
          getStatus: () => answer.status,
          getHeader: (name) => answer.headers.get(name) ?? undefined,
          getBody: () => text,
          getUnderlyingObject: () => null,
        };
      },
    };
  },
});
