/** Days from and to, both counted. */
export type Period = { readonly fromOn: string; readonly toOn: string };

/** Does a day lie in a period? */
export const isIn = (day: string | undefined, { fromOn, toOn }: Period): boolean =>
  day !== undefined && fromOn <= day && day <= toOn;
