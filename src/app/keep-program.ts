import { PROGRAM_CHANNEL, type ProgramNews, useProgramStatus } from './program-status.ts';

const AGAIN_MS = 30_000;

let news: BroadcastChannel | null = null;

const watchNews = (): void => {
  news ??= new BroadcastChannel(PROGRAM_CHANNEL);
  news.onmessage = ({ data }: MessageEvent<ProgramNews>) => useProgramStatus.setState(data);
};

/** The worker is at work until all files are here; one that gave up is tried again when the line is back, and every half minute. */
const untilKept = (registration: ServiceWorkerRegistration): void => {
  const worker = registration.installing ?? registration.waiting;
  useProgramStatus.setState({ state: registration.active ? 'kept' : 'keeping' });
  if (registration.active) return;
  if (worker)
    worker.onstatechange = () => {
      if (worker.state === 'activated') useProgramStatus.setState({ state: 'kept' });
      else if (worker.state === 'redundant') tryAgain();
    };
  else tryAgain();
};

const tryAgain = (): void => {
  useProgramStatus.setState({ state: 'broken-off' });
  const again = () => {
    clearTimeout(timer);
    window.removeEventListener('online', again);
    void keepProgram();
  };
  const timer = setTimeout(again, AGAIN_MS);
  window.addEventListener('online', again);
};

/** Browser edition: asks the browser to keep the program, and at each start to fetch what is new. Electron brings its own files. */
export const keepProgram = async (): Promise<void> => {
  if (!import.meta.env.PROD || !window.location.protocol.startsWith('http') || !navigator.serviceWorker) return;
  try {
    // Nothing comes back where the browser was told to have no worker.
    const registration = (await navigator.serviceWorker.register('/offline-worker.js')) as
      | ServiceWorkerRegistration
      | undefined;
    if (!registration) return;
    if (!registration.active) watchNews();
    untilKept(registration);
    registration.active?.postMessage('refresh');
  } catch {
    // Without a worker the program works while the line holds, and that is told.
    tryAgain();
  }
};
