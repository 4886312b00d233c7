import type { OfficeHeld, OfficeStore, OfficeTransaction, OfficeWrite } from '../../server/sync/office-store.ts';
import type { Trap } from './trap.ts';

type Around = Parameters<NonNullable<Trap['store']>>[1];
type BentStore = (store: OfficeStore, parts: Around) => OfficeStore;

/** The store with one of its questions answered wrongly. */
export const around = (
  store: OfficeStore,
  change: (office: OfficeTransaction, officeId: string) => OfficeTransaction,
): OfficeStore => ({
  inOffice: (device, work) => store.inOffice(device, (office) => work(change(office, device.officeId))),
});

/** A store that tells what it holds wrongly. */
export const reading =
  (bend: (held: OfficeHeld, around: Around) => OfficeHeld): BentStore =>
  (store, parts) =>
    around(store, (office) => ({ ...office, read: async (ask) => bend(await office.read(ask), parts) }));

/** A store that writes something else than it was told. */
export const writing =
  (bend: (write: OfficeWrite, around: Around) => OfficeWrite): BentStore =>
  (store, parts) =>
    around(store, (office) => ({ ...office, write: (write) => office.write(bend(write, parts)) }));
