import type { z } from 'zod';
import { type CountyAnswer, countyAnswerOf } from './county-client.ts';

/** Sends a file as it is, with the session cookie. No time limit: a large one takes as long as it takes. */
export const sendCountyFile = async <T extends z.ZodType>(
  path: string,
  schema: T,
  file: Blob,
): Promise<CountyAnswer<z.infer<T>>> => {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    return await countyAnswerOf(answer, schema);
  } catch {
    return { ok: false, problems: [{ code: 'not-reached', path: '', severity: 'error' }] };
  }
};
