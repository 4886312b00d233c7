/** "陈建国等38人", where more are meant than named; else the names. */
export const peopleWord = (names: string, people: number | undefined): string => {
  const first = names.split('、')[0] ?? '';
  return people !== undefined && people > names.split('、').filter(Boolean).length && first
    ? `${first}等${people}人`
    : names;
};
