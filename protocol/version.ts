/**
 * The protocol number. One line per version:
 * 1 · 2026-11 · enrol, sync, number leases, county pages
 * 2 · 2026-11 · office sums and repair, restart after a restored server, new identity of a forked device
 */
export const PROTOCOL = 2;

/** The oldest protocol that is still given records; an older device may deliver its queue and works on offline. */
export const OLDEST_SERVED = 1;
