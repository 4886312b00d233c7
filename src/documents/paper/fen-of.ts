/** The 分 of a typed field of kind 'money'; undefined where nothing was typed. */
export const fenOf = (typed: string | undefined): number | undefined =>
  typed && /^\d+$/u.test(typed) ? Number(typed) : undefined;
