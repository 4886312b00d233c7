/** A face as the browser tells of it (Local Font Access API, Chromium). */
export type LocalFace = {
  readonly family: string;
  readonly fullName: string;
  readonly postscriptName: string;
  readonly blob: () => Promise<Blob>;
};

/** The part of a window that lists fonts; absent in browsers that cannot. */
export type FontLister = { readonly queryLocalFonts?: () => Promise<readonly LocalFace[]> };

/** The fonts of this computer; null where the browser cannot tell or the person did not allow it. Must follow a press: browsers ask only then. */
export const listLocalFonts = async (
  lister: FontLister = globalThis as FontLister,
): Promise<readonly LocalFace[] | null> => {
  try {
    return (await lister.queryLocalFonts?.()) ?? null;
  } catch {
    return null;
  }
};
