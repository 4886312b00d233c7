/** What the window asks of the attachment file worker, and how it answers. */
export type BlobAsk = { readonly id: number } & (
  | { readonly does: 'append'; readonly name: string; readonly at: number; readonly bytes: Uint8Array }
  | { readonly does: 'read'; readonly name: string; readonly at: number; readonly length: number }
  | { readonly does: 'commit' | 'discard' | 'size' | 'remove'; readonly name: string }
);
export type BlobAnswer = { readonly id: number; readonly ok: boolean; readonly value?: unknown };
