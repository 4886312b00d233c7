/** What documents and cases need to know of an office. */
export type Office = {
  readonly name: string;
  readonly county: string;
  readonly township: string;
  readonly committee: string;
  readonly committeeKind: string;
  readonly court: string;
  readonly address: string;
  readonly phone: string;
};

/** Who is working. */
export type User = { readonly id: string; readonly name: string; readonly role: string };
