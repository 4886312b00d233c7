import { useState } from 'react';
import type { Result } from '../../../domain/problem.ts';
import type { Recovery } from '../../vault/recover-vault.ts';
import { ResetPage } from './reset-page.tsx';
import { UnlockPage } from './unlock-page.tsx';

type LockedPagesProps = {
  /** Why the vault was locked, told once (idle, by key); '' at start. */
  readonly note: string;
  /** The county's address as this computer knows it. */
  readonly address: () => Promise<string>;
  readonly onUnlock: (password: string) => Promise<Result<unknown>>;
  readonly onRecover: (recovery: Recovery) => Promise<Result<unknown>>;
};

/** Before the lock: the password, or a forgotten one set anew. */
export const LockedPages = ({ note, address, onUnlock, onRecover }: LockedPagesProps) => {
  const [forgotten, setForgotten] = useState<string | null>(null);
  return forgotten === null ? (
    <UnlockPage note={note} onUnlock={onUnlock} onForgotten={() => void address().then(setForgotten)} />
  ) : (
    <ResetPage presetAddress={forgotten} onRecover={onRecover} onBack={() => setForgotten(null)} />
  );
};
