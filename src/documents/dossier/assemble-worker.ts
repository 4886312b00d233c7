import { assembleDossier, type DossierFrame } from './assemble-dossier.ts';

export type AssembleQuestion = Omit<DossierFrame, 'onPart'>;
export type AssembleAnswer = { readonly done: number } | { readonly bytes: Uint8Array<ArrayBuffer> | null };

const answer = async (frame: AssembleQuestion): Promise<void> => {
  const onPart = (done: number) => {
    self.postMessage({ done } satisfies AssembleAnswer);
    return true;
  };
  const bytes = await assembleDossier({ ...frame, onPart }).catch(() => null);
  self.postMessage({ bytes: bytes ? bytes.slice() : null } satisfies AssembleAnswer);
};

self.onmessage = (event: MessageEvent<AssembleQuestion>) => void answer(event.data);
