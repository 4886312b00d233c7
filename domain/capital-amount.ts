const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['仟', '佰', '拾', ''];
const GROUPS = ['', '万', '亿', '万亿'];

/** Four digits in capitals, inner zeros as one 零, no zeros at the ends. */
const capitalGroup = (group: string): string => {
  let out = '';
  let zero = false;
  [...group].forEach((digit, at) => {
    if (digit === '0') zero = out !== '';
    else {
      out += `${zero ? '零' : ''}${DIGITS[Number(digit)]}${PLACES[at]}`;
      zero = false;
    }
  });
  return out;
};

const capitalYuan = (yuan: number): string => {
  const padded = String(yuan).padStart(16, '0');
  let out = '';
  let gap = false;
  for (let at = 0; at < 4; at += 1) {
    const group = padded.slice(at * 4, at * 4 + 4);
    const words = capitalGroup(group);
    if (words === '') gap = out !== '';
    else {
      if (out !== '' && (gap || group.startsWith('0'))) out += '零';
      out += words + GROUPS[3 - at];
      gap = false;
    }
  }
  return out;
};

/**
 * 人民币大写 of whole 分 (domain reference §5.9): ends at 元 → 整; at 角 → no 整; with 分 → no 整;
 * a zero before 角 or 分 is always written 零. 0 is 人民币零元整.
 */
export const capitalAmount = (fen: number): string => {
  const yuan = Math.trunc(fen / 100);
  const jiao = Math.trunc(fen / 10) % 10;
  const cent = fen % 10;
  const head = yuan > 0 ? `${capitalYuan(yuan)}元` : '';
  if (jiao === 0 && cent === 0) return `人民币${head || '零元'}整`;
  // 107,000.53 and 16,409.02 are both written with 零 after 元 when the 元 digit or the 角 digit is zero.
  const zero = yuan > 0 && (jiao === 0 || yuan % 10 === 0) ? '零' : '';
  const tenths = jiao > 0 ? `${DIGITS[jiao]}角` : '';
  return `人民币${head}${zero}${tenths}${cent > 0 ? `${DIGITS[cent]}分` : ''}`;
};
