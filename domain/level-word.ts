const WORDS: Readonly<Record<string, string>> = { 5: '红', 4: '橙', 3: '黄', 2: '蓝', 1: '绿' };

/** The colour of a risk level, 5 … 1 (domain reference §3.4); '' for one we do not know. */
export const levelWord = (level: number | string | undefined): string => WORDS[String(level)] ?? '';
