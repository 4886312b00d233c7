/**
 * Whose the blocks are that a restored server passed over: it may have leased them after the backup was made, and no longer knows to whom.
 * They are leased to nobody again; a laptop that brings a number out of them is believed, once per number.
 */
export const UNKNOWN_HOLDER = 'before-restore';
