import { create } from 'zustand';

/** What became of the last save, for the status bar; forgotten by a restart on purpose. */
export type SaveState = { readonly state: 'none' | 'saving' | 'slow' | 'saved' | 'failed'; readonly at: string };

export const useSaveState = create<SaveState>(() => ({ state: 'none', at: '' }));
