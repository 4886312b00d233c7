import { codeSentence } from '../../domain/code-sentence.ts';
import type { PrintJobDoc } from '../../domain/kinds/print-job.ts';
import type { Tone } from '../ui/notice.tsx';
import type { OpenVault } from '../vault/open-vault.ts';

/** Is the job still somebody's business? */
export const isOpenJob = ({ status }: PrintJobDoc): boolean =>
  status === '待打印' || status === '已交打印机' || status === '未成功';

const ASK = '打出来没有，电脑不告诉；打出来了请按「打出来了」。';

/** May the paper be there all the same? Then the person can say so. */
export const mayBePrinted = ({ status, problem }: PrintJobDoc): boolean =>
  status === '已交打印机' || problem === 'print-unknown' || problem === 'print-spool-failed';

/** Where a job stands, and what to do; never more than is known. */
export const jobSentence = (doc: PrintJobDoc): { readonly tone: Tone; readonly text: string } => {
  if (doc.status === '未成功')
    return {
      tone: doc.problem === 'print-cancelled' ? 'care' : 'bad',
      text: `${codeSentence(doc.problem ?? 'print-failed')}文书和编号都在，不受影响。`,
    };
  if (doc.status === '待打印') return { tone: 'plain', text: '正在交给打印机。' };
  if (doc.status === '已打印') return { tone: 'good', text: `已打印 ${doc.copies} 份。` };
  if (doc.status === '不再打印') return { tone: 'plain', text: '不再打印。' };
  if (doc.problem) return { tone: 'care', text: `已交给打印机，还没有打完。${codeSentence(doc.problem)}` };
  if (doc.spoolId) return { tone: 'plain', text: '已交给打印机，还没有打完。' };
  return { tone: 'plain', text: `${doc.handedAt ? '已交给打印机。' : '请在弹出的窗口里确认打印。'}${ASK}` };
};

/** What came of it, as the register says it. */
export const jobResult = ({ status, problem }: PrintJobDoc): string =>
  problem && status !== '不再打印' ? `${status}：${codeSentence(problem)}` : status;

/** How it is printed: printer, copies, sides. */
export const jobManner = ({ printer, copies, duplex, isCopy }: PrintJobDoc): string =>
  printer === undefined
    ? '打印机和份数在打印窗口里选'
    : [printer, `${copies} 份`, duplex, ...(isCopy ? ['副本'] : [])].join(' · ');

/** Who printed, and on which computer of the office when it is not this one. */
export const jobAuthor = ({ identity }: OpenVault, { byUserId, deviceMark }: PrintJobDoc): string => {
  const people = [...identity.users, ...(identity.formerUsers ?? [])];
  const name = people.find(({ id }) => id === byUserId)?.name ?? '其他人员';
  return deviceMark === identity.deviceMark ? name : `${name}（${deviceMark} 号电脑）`;
};
