import type { DocOf, Kind } from '../kinds/kind.ts';

export type Names = Readonly<Record<string, string>>;

/** The names of one kind; a field without a name does not compile. */
export type KindNames<K extends Kind> = {
  readonly name: string;
  readonly fields: Readonly<Record<keyof DocOf<K>, string>>;
  readonly items?: Readonly<Record<string, { readonly name: string; readonly fields: Names }>>;
};

/** The names of several kinds. */
export type NamesOf<K extends Kind> = { readonly [One in K]: KindNames<One> };
