/** The window event on which open forms put what was typed into the vault at once. */
export const FLUSH_DRAFTS = 'fengqiao:flush-drafts';
