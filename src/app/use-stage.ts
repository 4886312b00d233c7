import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Result } from '../../domain/problem.ts';
import { bridge } from '../bridge.ts';
import type { Enrolment } from '../features/enrol/enrol-page.tsx';
import type { OnStop } from '../sync/start-sync.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import type { Recovery } from '../vault/recover-vault.ts';
import { hasVault } from '../vault/stored-keyrings.ts';
import { finishWipe, type Stopped } from '../vault/wipe-vault.ts';
import { FLUSH_DRAFTS } from './flush-drafts.ts';
import { enrolOffice, type OpenedOffice, openOffice, ports, recoverOffice } from './open-office.ts';
import { useSaveState } from './save-state.ts';

export type Stage =
  | { readonly at: 'looking' }
  | { readonly at: 'enrol'; readonly presetAddress: string }
  | { readonly at: 'locked'; readonly note: string }
  /** The county has stopped this computer: handing over (null), or handed over and wiped. */
  | { readonly at: 'stopped'; readonly stopped: Stopped | null }
  | { readonly at: 'open'; readonly vault: OpenVault };

const enrolStage = async (): Promise<Stage> => {
  const info = await bridge.appInfo();
  // In the browser edition the county's server is the one that served this page.
  const served = info.electron === '' && window.location.protocol.startsWith('http') ? window.location.origin : '';
  return { at: 'enrol', presetAddress: info.serverAddress ?? served };
};

const firstStage = async (): Promise<Stage> => {
  const stopped = await finishWipe(ports);
  if (stopped) return { at: 'stopped', stopped };
  return (await hasVault(ports)) ? { at: 'locked', note: '' } : enrolStage();
};

/** Where the window stands (enrol, locked, open, stopped) and the ways between. */
export const useStage = (): {
  readonly stage: Stage;
  readonly enrol: (enrolment: Enrolment) => Promise<Result<unknown>>;
  readonly unlock: (password: string) => Promise<Result<unknown>>;
  readonly recover: (recovery: Recovery) => Promise<Result<unknown>>;
  /** From the page of a stopped computer to a new enrolment. */
  readonly enrolAnew: () => void;
  readonly lock: (note: string) => void;
} => {
  const [stage, setStage] = useState<Stage>({ at: 'looking' });
  const office = useRef<OpenedOffice | null>(null);
  // Who unlocks at once after locking must not meet the vault still closing: it would look like a second window.
  const closing = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    void firstStage().then((first) => setStage((now) => (now.at === 'looking' ? first : now)));
  }, []);

  const enter = useCallback((opened: Result<OpenedOffice>): Result<OpenedOffice> => {
    if (!opened.ok) return opened;
    office.current = opened.value;
    useSaveState.setState({ state: 'none', at: '' });
    setStage({ at: 'open', vault: opened.value.vault });
    return opened;
  }, []);
  const onStop = useMemo(
    (): OnStop => ({
      onHanded: () => {
        window.dispatchEvent(new Event(FLUSH_DRAFTS));
        flushSync(() => setStage({ at: 'stopped', stopped: null }));
      },
      onWiped: (stopped) => {
        const leaving = office.current;
        office.current = null;
        closing.current = leaving?.close().catch(() => {}) ?? closing.current;
        setStage({ at: 'stopped', stopped });
      },
    }),
    [],
  );
  const enrol = useCallback(
    async (enrolment: Enrolment) => enter(await enrolOffice(enrolment, onStop)),
    [enter, onStop],
  );
  const unlock = useCallback(
    async (password: string) => {
      await closing.current;
      return enter(await openOffice(password, onStop));
    },
    [enter, onStop],
  );
  const recover = useCallback(
    async (recovery: Recovery) => {
      await closing.current;
      return enter(await recoverOffice(recovery, onStop));
    },
    [enter, onStop],
  );
  const enrolAnew = useCallback(() => void enrolStage().then(setStage), []);
  const lock = useCallback((note: string) => {
    const leaving = office.current;
    if (!leaving) return;
    office.current = null;
    // Forms put their drafts into the vault's queue first, then leave the screen; the vault closes behind the queue.
    window.dispatchEvent(new Event(FLUSH_DRAFTS));
    flushSync(() => setStage({ at: 'locked', note }));
    closing.current = leaving.close().catch(() => {});
  }, []);
  return { stage, enrol, unlock, recover, enrolAnew, lock };
};
