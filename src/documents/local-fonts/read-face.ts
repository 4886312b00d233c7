import type { LocalFont } from '../own-glyphs.ts';
import { faceFacts } from './face-facts.ts';
import type { LocalFace } from './list-local-fonts.ts';

/** A larger file is no font of one weight. */
const MOST_BYTES = 80 * 1024 * 1024;

/** A face that may be put into documents, with what it has; null for any other. */
export const readFace = async (face: LocalFace): Promise<LocalFont | null> => {
  try {
    const blob = await face.blob();
    if (blob.size > MOST_BYTES) return null;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const facts = faceFacts(bytes);
    return facts?.embeddable ? { name: face.fullName || face.family, bytes, points: facts.points } : null;
  } catch {
    return null;
  }
};
