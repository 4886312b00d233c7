/** 全角 digits and signs to 半角, for reading numbers and dates; the text that is stored stays as typed. */
export const foldDigits = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/gu, ' ');
