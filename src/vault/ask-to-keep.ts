/**
 * Asks the browser not to clear our storage by itself. Asked again at every start: a browser may say yes only to a page it has seen often.
 * Null: this browser knows no such promise.
 */
export const askToKeep = async (): Promise<boolean | null> => {
  try {
    return (await navigator.storage?.persist?.()) ?? null;
  } catch {
    return null;
  }
};
