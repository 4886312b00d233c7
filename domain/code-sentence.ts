import { PROBLEM_CODES, type ProblemCode } from './problem-codes.ts';
import { problemSentence } from './problem-sentence.ts';

const isKnown = (code: string): code is ProblemCode => (PROBLEM_CODES as readonly string[]).includes(code);

/** The sentence of a bare code, as status and answers carry it; a code of a newer version reads as 'internal'. */
export const codeSentence = (code: string): string =>
  problemSentence({ code: isKnown(code) ? code : 'internal', path: '', severity: 'error' });
