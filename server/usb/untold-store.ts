import type { OfficeStore } from '../sync/office-store.ts';

/** The same store, but it does not count the device as told: an answer in a file reaches the laptop days later, or never (S8, U9). */
export const untoldStore = (store: OfficeStore): OfficeStore => ({
  inOffice: (device, work) =>
    store.inOffice(device, (office) => work({ ...office, write: (write) => office.write({ ...write, told: null }) })),
});
