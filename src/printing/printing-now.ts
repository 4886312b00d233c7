const running = new Set<string>();

/** Is this window just handing the job over? Such a job is nobody's to put away. */
export const isPrintingNow = (id: string): boolean => running.has(id);

/** Marks a job as being handed over for as long as the work takes. */
export const whilePrinting = async <T>(id: string, work: () => Promise<T>): Promise<T> => {
  running.add(id);
  try {
    return await work();
  } finally {
    running.delete(id);
  }
};
