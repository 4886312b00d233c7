/** Seconds to wait after the n-th wrong password in a row: the first three cost nothing, then 2, 4, 8 … up to a minute. */
export const waitAfterWrong = (times: number): number => (times < 3 ? 0 : Math.min(60, 2 ** (times - 2)));
