import { create } from 'zustand';

/** How much of the program lies on this computer, so that it opens and prints without a line. Browser edition only. */
export type ProgramStatus = {
  /** `kept`: all of it, or this edition brings its own files. `broken-off`: the line failed on the way; it goes on by itself. */
  readonly state: 'kept' | 'keeping' | 'broken-off';
  readonly done: number;
  readonly files: number;
};

/** What the offline worker tells while it brings the program. */
export type ProgramNews = Pick<ProgramStatus, 'done' | 'files'>;

/** The channel it tells it on. */
export const PROGRAM_CHANNEL = 'fengqiao-program';

/** Written by keep-program alone. */
export const useProgramStatus = create<ProgramStatus>(() => ({ state: 'kept', done: 0, files: 0 }));
