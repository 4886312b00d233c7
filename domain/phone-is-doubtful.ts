/** Is this neither a Chinese mobile number nor a landline with its area code? Several numbers may stand side by side. */
export const phoneIsDoubtful = (typed: string): boolean =>
  typed
    .split(/[、,,;;/]/u)
    .map((one) => one.replace(/[\s-]/gu, ''))
    .some((one) => !/^(?:1[3-9]\d{9}|0\d{9,11}|\d{7,8}|400\d{7})$/u.test(one));
