import { foldDigits } from './fold-digits.ts';
import { MAX_FEN } from './kinds/fields.ts';
import type { Result } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';

const UNIT_FEN: Readonly<Record<string, bigint>> = {
  '': 100n,
  元: 100n,
  块: 100n,
  千: 100_000n,
  千元: 100_000n,
  万: 1_000_000n,
  万元: 1_000_000n,
  亿: 10_000_000_000n,
  亿元: 10_000_000_000n,
};

const wrong = (code: ProblemCode): Result<number> => ({ ok: false, problems: [{ code, path: '', severity: 'error' }] });

/**
 * An amount as people write it → whole 分: 1409.5 · 1,409.50元 · ５６１８９ · 约5.4万元 · 20.32万.
 * Exact: an amount that is no whole number of 分 is refused. "约" is read past; the caller decides whether it is a doubt.
 */
export const parseYuan = (typed: string): Result<number> => {
  const plain = foldDigits(typed)
    .replace(/[\s,]/gu, '')
    .replace(/^(?:约|大约|共|共计|计|人民币|¥|¥|RMB)+/u, '')
    .replace(/整$/u, '');
  const match = /^(-?)(\d{1,18})(?:\.(\d{1,8}))?([^\d.]*)$/u.exec(plain);
  const unit = match ? UNIT_FEN[match[4] ?? ''] : undefined;
  if (!match || unit === undefined) return wrong('not-an-amount');
  if (match[1] === '-') return wrong('amount-negative');
  const decimals = match[3] ?? '';
  const scaled = BigInt(`${match[2]}${decimals}`) * unit;
  const divisor = 10n ** BigInt(decimals.length);
  if (scaled % divisor !== 0n) return wrong('not-an-amount');
  const fen = scaled / divisor;
  return fen > BigInt(MAX_FEN) ? wrong('amount-too-large') : { ok: true, value: Number(fen) };
};
