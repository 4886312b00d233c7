const two = (value: number): string => String(value).padStart(2, '0');

/** "20261125-0930" in this computer's time, for names of files that are made on one day. */
export const fileDay = (at: Date): string =>
  `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}`;
