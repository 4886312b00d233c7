import type { UnlockedVault } from '../vault/open-vault-from.ts';
import { createAccessCourier, httpPostAccess } from './access-courier.ts';
import { createSyncEngine } from './engine.ts';
import { httpPostEscrow } from './hand-over.ts';
import { useSyncStatus } from './status.ts';
import { createDeviceStop, type StopParts } from './stop-device.ts';
import { httpAskIdentity, httpTransport } from './transport.ts';
import { createUsbRoad, useUsbRoad } from './usb-road.ts';

/** What the window does when the county has stopped this computer. */
export type OnStop = Pick<StopParts, 'onHanded' | 'onWiped'>;

/** Starts sync for an unlocked vault in this window: woken by saves, by coming online, by its timer and by 立即同步. Answers how to stop it. */
export const startSync = ({ store, handOver, access }: UnlockedVault, onStop: OnStop): (() => void) => {
  const later = (work: () => void, ms: number) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  };
  const stop = createDeviceStop({ store: handOver, post: httpPostEscrow, random: Math.random, later, ...onStop });
  const courier = createAccessCourier(access, httpPostAccess, Date.now);
  const engine = createSyncEngine({
    store,
    transport: httpTransport,
    askIdentity: httpAskIdentity,
    now: Date.now,
    random: Math.random,
    tell: (status) => {
      useSyncStatus.setState(status);
      // Before the wipe: what was seen and printed on a computer that is stopped is wanted most.
      if (status.problemCode === 'device-revoked') void courier.deliver().then(() => stop.begin());
      else if (status.state === 'idle' || status.state === 'refused') void courier.deliver();
    },
    later,
  });
  const wake = () => void engine.wake();
  useSyncStatus.setState({ state: 'idle', lastSyncedAt: null, nextTryAt: null, syncNow: wake });
  window.addEventListener('online', wake);
  useUsbRoad.setState({ road: createUsbRoad(store) });
  engine.start();
  return () => {
    window.removeEventListener('online', wake);
    engine.stop();
    useUsbRoad.setState({ road: null });
    stop.end();
    useSyncStatus.setState({
      state: 'idle',
      waiting: 0,
      parked: 0,
      conflicts: 0,
      problemCode: null,
      nextTryAt: null,
      syncNow: () => {},
    });
  };
};
