import { create } from 'zustand';
import { type FoundStore, restoredSentence } from '../../domain/restored-sentence.ts';

/** What was found at one start; counts only, nothing about people. */
export type RestoredNews = FoundStore & { readonly at: string };

const KEY = 'restored';
const MOST = 5;

const kept = (): readonly RestoredNews[] => {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(found) ? (found as readonly RestoredNews[]) : [];
  } catch {
    return [];
  }
};

const keep = (news: readonly RestoredNews[]): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify(news));
  } catch {
    // A full disk: it is told for as long as the program runs.
  }
};

/** Told until a person has read it, also over a lock or a restart. */
export const useRestoredNews = create<{ readonly news: readonly RestoredNews[] }>(() => ({ news: [] }));

/** A vault was opened: what was wrong with its store joins what nobody has read yet. */
export const addRestoredNews = ({ found, fromJournal, journalDamaged }: FoundStore, at: string): void => {
  const fresh = { found, fromJournal, journalDamaged, at };
  const news = [...kept(), ...(restoredSentence(fresh) ? [fresh] : [])].slice(-MOST);
  keep(news);
  useRestoredNews.setState({ news });
};

export const dismissRestoredNews = (): void => {
  keep([]);
  useRestoredNews.setState({ news: [] });
};
