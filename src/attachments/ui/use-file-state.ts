import { useEffect, useState } from 'react';
import type { AttachmentDoc } from '../../../domain/kinds/attachment.ts';
import { useAttachments } from '../attachments-context.ts';
import { useTransferStatus } from '../transfer-status.ts';

export type FileState = {
  readonly here: boolean;
  readonly verified: boolean;
  readonly previewHere: boolean;
  readonly previewVerified: boolean;
};

/** Where an attachment's files are, as far as is proven; null until looked. */
export const useFileState = ({ sha256, bytes, preview }: AttachmentDoc): FileState | null => {
  const attachments = useAttachments();
  const round = useTransferStatus((status) => status.round);
  const [state, setState] = useState<FileState | null>(null);
  const previewHash = preview?.sha256;
  const previewBytes = preview?.bytes ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every round of the engine is a reason to look again
  useEffect(() => {
    if (!attachments) return;
    let left = false;
    const look = async () => {
      const here = await attachments.has({ sha256, bytes });
      const previewHere = previewHash ? await attachments.has({ sha256: previewHash, bytes: previewBytes }) : false;
      if (left) return;
      setState({
        here,
        previewHere,
        verified: attachments.isVerified(sha256),
        previewVerified: previewHash ? attachments.isVerified(previewHash) : false,
      });
    };
    void look();
    return () => {
      left = true;
    };
  }, [attachments, sha256, bytes, previewHash, previewBytes, round]);
  return state;
};
