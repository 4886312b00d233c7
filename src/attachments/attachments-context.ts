import { createContext, useContext } from 'react';
import type { OpenAttachments } from './open-attachments.ts';

/** Null for the moment in which they are being opened. */
export const AttachmentsContext = createContext<OpenAttachments | null>(null);

export const useAttachments = (): OpenAttachments | null => useContext(AttachmentsContext);
