import { codeSentence } from '../../domain/code-sentence.ts';
import type { UsbResult } from '../../protocol/county.ts';

const countsOf = ({ taken, known, conflicts, parked }: UsbResult): string => {
  const parts = [
    `新收到 ${taken} 条`,
    ...(known > 0 ? [`以前已收到 ${known} 条`] : []),
    ...(conflicts > 0 ? [`两边不一致 ${conflicts} 条`] : []),
    ...(parked > 0 ? [`没有接收 ${parked} 条，原因写在回执里`] : []),
  ];
  return `${parts.join('，')}。`;
};

const isDamage = (code: string): boolean => code === 'file-damaged' || code === 'usb-not-genuine';

/** What became of a report, in one or two sentences; a mark at the head, so that colour is not needed. */
export const usbSentence = (result: UsbResult): string => {
  const { code, damagedAt, receiptId } = result;
  if (code === '') return `✓ ${countsOf(result)}`;
  if (!receiptId) return `✕ ${codeSentence(code)}`;
  if (isDamage(code))
    return `! ${countsOf(result)}文件从第 ${damagedAt} 段起损坏，后面的没有读到，都还在那台电脑上。请导入回执后再导出一次。`;
  return `! ${countsOf(result)}${codeSentence(code)}`;
};
