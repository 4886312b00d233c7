import { useEffect } from 'react';

/** The first screen stands and is quiet by then; nobody has a document on paper sooner. */
const AFTER_MS = 3_000;

/** Loads fonts and pdfmake in their worker once the first screen stands, so that the first document is not waited for. */
export const useWarmRenderer = (): void => {
  useEffect(() => {
    const timer = setTimeout(
      () => void import('../documents/render-in-worker.ts').then(({ warmRenderer }) => warmRenderer()),
      AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, []);
};
