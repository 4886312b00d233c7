import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { EnrolAnswer } from '../../../protocol/enrol.ts';
import { CHROMIUM_SWITCHES, findChromium } from '../../../scripts/find-chromium.ts';
import type { ProbeFiles } from '../../support/build-probe.ts';
import type { SaidLedger } from '../said-ledger.ts';
import { waitFor } from '../wait-for.ts';
import { openProbeHost } from './probe-host.ts';
import type { OpenEvent, ProbeEvent } from './probe-talk.ts';

export type ProbeLaptop = {
  readonly profile: string;
  /** Switches it on; it opens its vault and saves so many times. */
  readonly start: (saves: number, pauseMs?: number) => Promise<void>;
  /** What it found when it opened its vault after the last start. */
  readonly opened: () => Promise<OpenEvent>;
  readonly drained: () => Promise<void>;
  readonly line: (up: boolean) => void;
  /** The whole browser at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Since the last start. */
  readonly said: () => readonly string[];
  readonly refused: () => readonly Extract<ProbeEvent, { t: 'refused' }>[];
  readonly troubles: () => ReadonlySet<string>;
  readonly close: () => Promise<void>;
};

type Heard = {
  open: OpenEvent | null;
  drained: boolean;
  failed: string;
  said: string[];
  refused: Extract<ProbeEvent, { t: 'refused' }>[];
  troubles: Set<string>;
};
const silence = (): Heard => ({ open: null, drained: false, failed: '', said: [], refused: [], troubles: new Set() });

const START_MS = 60_000;
const SWITCHES = [...CHROMIUM_SWITCHES, '--headless=new', '--disable-extensions', '--noerrdialogs'];

const hearInto = (heard: Heard, ledger: SaidLedger, event: ProbeEvent): void => {
  switch (event.t) {
    case 'open':
      heard.open = event;
      return;
    case 'said':
      ledger.say(event.marker);
      heard.said.push(event.marker);
      if (event.trouble) heard.troubles.add(event.trouble);
      heard.drained = false;
      return;
    case 'refused':
      heard.refused.push(event);
      return;
    case 'drained':
      heard.drained = true;
      if (event.trouble) heard.troubles.add(event.trouble);
      return;
    case 'failed':
      heard.failed = event.message;
  }
};

/** A laptop as a browser process of its own over a profile on disk, with the save probe as its only page. */
export const openProbeLaptop = async (parts: {
  readonly profile: string;
  readonly answer: EnrolAnswer;
  readonly files: ProbeFiles;
  readonly ledger: SaidLedger;
  readonly county: () => string;
}): Promise<ProbeLaptop> => {
  const { profile, answer, files, ledger, county } = parts;
  mkdirSync(profile, { recursive: true });
  let heard = silence();
  let child: ChildProcess | null = null;
  const host = await openProbeHost(files, county, (event) => hearInto(heard, ledger, event));

  const kill = async (): Promise<void> => {
    const dying = child;
    child = null;
    if (dying?.pid === undefined || dying.exitCode !== null || dying.signalCode !== null) return;
    const gone = new Promise((done) => dying.once('exit', done));
    // The group that this file started, and no other: the browser and its helper processes.
    process.kill(-dying.pid, 'SIGKILL');
    await gone;
  };
  const untilHeard = async (what: string, isSo: () => boolean): Promise<void> => {
    await waitFor(what, () => isSo() || heard.failed !== '', START_MS);
    if (heard.failed) throw new Error(`the page: ${heard.failed}`);
  };
  return {
    profile,
    start: async (saves, pauseMs = 0) => {
      // A second browser on one profile would only wake the first.
      await kill();
      heard = silence();
      const prefix = ledger.newMarker();
      host.order({ answer, password: '门前老槐树下石凳', prefix, saves, pauseMs });
      child = spawn(findChromium(), [...SWITCHES, `--user-data-dir=${profile}`, host.address], {
        detached: true,
        stdio: 'ignore',
      });
    },
    opened: async () => {
      await untilHeard('the vault opens', () => heard.open !== null);
      return heard.open as OpenEvent;
    },
    drained: () => untilHeard('its queue drains', () => heard.drained),
    line: host.line,
    kill: async () => {
      await kill();
      // What the page sent before it died is still on its way through our own sockets.
      await wait(30);
    },
    said: () => heard.said,
    refused: () => heard.refused,
    troubles: () => heard.troubles,
    close: async () => {
      await kill();
      await host.close();
    },
  };
};
