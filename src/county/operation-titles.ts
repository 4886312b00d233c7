import type { OperationTable } from '../../protocol/operations.ts';

type Words = {
  readonly title: string;
  /** One sentence: what is in the table, and what to do with it. */
  readonly lead: string;
  readonly none: string;
  /** Has the table days to choose. */
  readonly days: boolean;
};

/** What each table of 运行情况 is called and says. */
export const OPERATION_WORDS: Readonly<Record<OperationTable, Words>> = {
  'silent-devices': {
    title: '久未联系的电脑',
    lead: '7 天以上没有和县里联系的电脑，以及最后一次联系时还留在上面没传的条数。',
    none: '每台电脑 7 天内都联系过。',
    days: false,
  },
  'failing-devices': {
    title: '传不上来的电脑',
    lead: '最近一次上传没有成功的电脑和原因。传成以后会自动从这里消失。',
    none: '没有传不上来的电脑。',
    days: false,
  },
  parked: {
    title: '没有接收的改动',
    lead: '按规则没有记入台账的改动，县里全文保存着。由本所在「同步中心」里处理；处理过的也留在这里备查。',
    none: '所有改动都已记入。',
    days: true,
  },
  conflicts: {
    title: '两处不一致',
    lead: '两个人改了同一栏，还没有选定用哪个，时间最久的在前。由本所在「同步中心」里选定。',
    none: '没有等着选定的。',
    days: false,
  },
  lost: {
    title: '两边都缺的改动',
    lead: '县里恢复到较早的备份以后，县里没有、那台电脑上也已清掉的改动。由本所对照纸质材料核对。',
    none: '没有缺的。',
    days: false,
  },
  numbers: {
    title: '编号登记',
    lead: '每一段发出的文书编号：用了几个、作废几个、哪些没用、为什么空着。',
    none: '还没有发出过编号。',
    days: false,
  },
  changes: {
    title: '改动记录',
    lead: '谁、什么时候、改了哪条记录的哪几栏。县里不显示改动的内容。',
    none: '还没有改动。',
    days: true,
  },
  access: {
    title: '查看、打印、导出',
    lead: '各所的人查看、打印、导出过什么，不含内容。',
    none: '还没有收到这类记录。',
    days: true,
  },
  acts: {
    title: '县局操作',
    lead: '县局发过的登记码、新增和停用的人员与电脑、备份和导出。',
    none: '县局还没有做过操作。',
    days: true,
  },
};
