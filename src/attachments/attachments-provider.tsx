import { type ReactNode, useEffect, useState } from 'react';
import type { OpenVault } from '../vault/open-vault.ts';
import { AttachmentsContext } from './attachments-context.ts';
import { blobPlace } from './blob-place.ts';
import { type OpenAttachments, openAttachments } from './open-attachments.ts';

/** Attachments for as long as the vault is open; leaving (locking) stops them. */
export const AttachmentsProvider = ({
  vault,
  children,
}: {
  readonly vault: OpenVault;
  readonly children: ReactNode;
}) => {
  const [opened, setOpened] = useState<OpenAttachments | null>(null);
  useEffect(() => {
    let left = false;
    let mine: OpenAttachments | null = null;
    void openAttachments(vault, blobPlace).then((attachments) => {
      mine = attachments;
      if (left) attachments.stop();
      else setOpened(attachments);
    });
    return () => {
      left = true;
      mine?.stop();
    };
  }, [vault]);
  return <AttachmentsContext value={opened}>{children}</AttachmentsContext>;
};
