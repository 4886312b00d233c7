import type { LineFault } from './bad-line.ts';

const html = (text: string): string => `<!doctype html><html><body><h1>${text}</h1></body></html>`;
const page = (status: string, body: string): LineFault => ({
  kind: 'answer',
  head: `HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=utf-8`,
  body,
});

/** What a hotel, a proxy or a wrong server says in the county's place. */
const STRANGERS: readonly (readonly [string, LineFault])[] = [
  ['413', page('413 Payload Too Large', html('413 Request Entity Too Large'))],
  ['429', page('429 Too Many Requests', html('429'))],
  ['500', page('500 Internal Server Error', html('500'))],
  ['502', page('502 Bad Gateway', html('502 Bad Gateway'))],
  ['503', page('503 Service Unavailable', html('503'))],
  ['504', page('504 Gateway Time-out', html('504'))],
  ['portal', page('200 OK', html('请登录后上网'))],
  [
    'portal-json',
    { kind: 'answer', head: 'HTTP/1.1 200 OK\r\nContent-Type: application/json', body: '{"code":0,"msg":"ok"}' },
  ],
  ['redirect', page('302 Found\r\nLocation: http://127.0.0.1:9/portal', '')],
  ['empty', page('200 OK', '')],
];

/** Every byte of a request and of an answer comes up as the place of a cut: both lie below this. */
const LONGEST = 2400;
const STEP = 37; // prime to LONGEST, so that the places spread at once

const after = (at: number): number => 1 + ((at * STEP) % LONGEST);

/** The fault of round `at`: every kind in turn, every place in turn. */
export const lineFault = (at: number, random: () => number): readonly [string, LineFault] => {
  const way = Math.floor(at / 8) % 2 === 0 ? 'up' : 'down';
  const stranger = STRANGERS[Math.floor(at / 8) % STRANGERS.length] as (typeof STRANGERS)[number];
  switch (at % 8) {
    case 3:
    case 6:
      return stranger;
    case 4:
      return ['double', { kind: 'double', early: random() < 0.5 }];
    case 5:
      return ['delay', { kind: 'delay', ms: () => random() * 120 }];
    case 7:
      return [`half-open-${way}`, { kind: 'half-open', way, after: after(at) }];
    default:
      return [
        `cut-${at % 2 === 0 ? 'up' : 'down'}`,
        { kind: 'cut', way: at % 2 === 0 ? 'up' : 'down', after: after(at) },
      ];
  }
};
