/** One window owns the vault. Answers a release function, or null when another window has it. Without Web Locks (tests in Node) the caller owns it. */
export const ownVault = async (name: string): Promise<(() => void) | null> => {
  const locks = globalThis.navigator?.locks;
  if (!locks) return () => {};
  return new Promise((resolve) => {
    void locks.request(`own ${name}`, { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve(null);
        return undefined;
      }
      return new Promise<void>((release) => resolve(() => release()));
    });
  });
};
