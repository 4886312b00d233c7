import { request } from 'node:http';
import { type IppAnswer, type IppQuestion, ippRequest, readIpp } from './ipp-message.ts';

const LIMIT_MS = 5000;
const ANSWER_MAX = 1024 * 1024;

/** Where CUPS listens, by its own rule: CUPS_SERVER, else its socket. */
const place = (): { readonly socketPath: string } | { readonly host: string; readonly port: number } => {
  const given = process.env.CUPS_SERVER ?? '';
  if (given === '') return { socketPath: '/run/cups/cups.sock' };
  if (given.startsWith('/')) return { socketPath: given };
  const [host = 'localhost', port = '631'] = given.split(':');
  return { host, port: Number(port) };
};

/** One question to CUPS in its own protocol; null when it does not answer, or not in that protocol. */
export const askCups = (question: IppQuestion): Promise<IppAnswer | null> =>
  new Promise((resolve) => {
    const headers = { 'content-type': 'application/ipp', host: 'localhost' };
    const asked = request({ ...place(), path: '/', method: 'POST', headers, timeout: LIMIT_MS }, (answer) => {
      const parts: Buffer[] = [];
      let size = 0;
      answer.on('data', (part: Buffer) => {
        size += part.length;
        if (size > ANSWER_MAX) asked.destroy(new Error('too long'));
        parts.push(part);
      });
      answer.on('error', () => resolve(null));
      answer.on('end', () => {
        try {
          resolve(readIpp(Buffer.concat(parts)));
        } catch {
          resolve(null);
        }
      });
    });
    asked.on('timeout', () => asked.destroy(new Error('timeout')));
    asked.on('error', () => resolve(null));
    asked.end(ippRequest(question));
  });
