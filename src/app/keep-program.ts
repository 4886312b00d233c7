/** Browser edition: asks the browser to keep the program, and at each start to fetch what is new. Electron brings its own files. */
export const keepProgram = async (): Promise<void> => {
  if (!import.meta.env.PROD || !window.location.protocol.startsWith('http') || !navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register('/offline-worker.js');
    const ready = await navigator.serviceWorker.ready;
    ready.active?.postMessage('refresh');
  } catch {
    // Without it the program still works while the line holds; a page served elsewhere has no worker at all.
  }
};
