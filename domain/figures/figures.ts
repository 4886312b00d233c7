/** Matters with the people and the money they are about, added up. */
export type Figures = { readonly matters: number; readonly people: number; readonly amountFen: number };

type Counted = { readonly people?: number; readonly amountFen?: number };

/** Adds up matters; what is not known of one counts as nothing. */
export const figuresOf = (docs: readonly Counted[]): Figures =>
  docs.reduce<Figures>(
    (sum, { people = 0, amountFen = 0 }) => ({
      matters: sum.matters + 1,
      people: sum.people + people,
      amountFen: sum.amountFen + amountFen,
    }),
    { matters: 0, people: 0, amountFen: 0 },
  );
