/** What the window asks of the file worker, and how it answers. */
export type OpfsAsk = { readonly id: number } & (
  | { readonly does: 'list' }
  | { readonly does: 'read' | 'remove'; readonly name: string }
  | { readonly does: 'append'; readonly name: string; readonly at: number; readonly bytes: Uint8Array }
  | { readonly does: 'putWhole'; readonly name: string; readonly bytes: Uint8Array }
);
export type OpfsAnswer = { readonly id: number; readonly ok: boolean; readonly value?: unknown };
