/** Does a dotted path fit a pattern in which `*` stands for one item id? */
export const matchesPath = (pattern: string, path: string): boolean => {
  const wanted = pattern.split('.');
  const steps = path.split('.');
  return wanted.length === steps.length && wanted.every((step, at) => step === '*' || step === steps[at]);
};
