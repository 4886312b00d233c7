const WORDS: Readonly<Record<string, string>> = {
  clerk: '工作人员',
  mediator: '调解员',
  director: '所长',
  county: '县局',
};

/** What a person with this role is called; a role of a newer version is 人员. */
export const roleWord = (role: string): string => WORDS[role] ?? '人员';
