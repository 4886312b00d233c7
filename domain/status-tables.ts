import type { AGREEMENT_STATUSES } from './kinds/agreement.ts';
import type { ATTACHMENT_STATUSES } from './kinds/attachment.ts';
import type { CASE_STATUSES } from './kinds/case.ts';
import type { CLUE_STATUSES } from './kinds/clue.ts';
import type { Kind } from './kinds/kind.ts';
import type { PAPER_STATUSES } from './kinds/paper.ts';
import type { PrintStatus } from './kinds/print-job.ts';
import type { WORDING_STATUSES } from './kinds/wording.ts';

type Table<S extends string> = Readonly<Record<S, readonly S[]>>;

/** 排查事项 (domain reference §3.6): forward step by step, side exits from every open state, 销号 only after review. */
const CLUE: Table<(typeof CLUE_STATUSES)[number]> = {
  草稿: ['已登记', '不属实', '并案'],
  已登记: ['已研判定级', '已交办', '化解中', '待销号审核', '已移送', '中止', '不属实', '并案'],
  已研判定级: ['已交办', '化解中', '待销号审核', '已移送', '中止', '不属实', '并案'],
  已交办: ['化解中', '待销号审核', '已移送', '中止', '不属实', '并案'],
  化解中: ['待销号审核', '已移送', '中止', '不属实', '并案'],
  待销号审核: ['已销号', '化解中'],
  已销号: ['复发重开'],
  复发重开: ['已研判定级', '已交办', '化解中', '待销号审核', '已移送', '中止', '并案'],
  已移送: ['化解中', '待销号审核'],
  中止: ['化解中', '待销号审核', '已移送'],
  不属实: ['化解中'],
  并案: [],
};

const CASE: Table<(typeof CASE_STATUSES)[number]> = {
  已受理: ['调解中', '已达成协议', '已终止'],
  调解中: ['已达成协议', '已终止'],
  已达成协议: ['履行中', '已结案'],
  履行中: ['已结案'],
  已结案: [],
  已终止: [],
};

/** After 已定稿 the text is sealed: only forward, or 已作废. */
const AGREEMENT: Table<(typeof AGREEMENT_STATUSES)[number]> = {
  草稿: ['已定稿', '已作废'],
  已定稿: ['已签署', '已作废'],
  已签署: ['履行中', '履行完毕'],
  履行中: ['履行完毕'],
  履行完毕: [],
  已作废: [],
};

/** A voided attachment stays, with its reason, and never comes back. */
const ATTACHMENT: Table<(typeof ATTACHMENT_STATUSES)[number]> = { 有效: ['已作废'], 已作废: [] };

/** A final paper stays as it was printed; what is wrong in it is put right by another paper. */
const PAPER: Table<(typeof PAPER_STATUSES)[number]> = { 草稿: ['已定稿', '已作废'], 已定稿: ['已作废'], 已作废: [] };
/** Paper that came out stays printed; what did not come out is put away by a person, and printing again is a new job. */
const PRINT_JOB: Table<PrintStatus> = {
  待打印: ['已交打印机', '已打印', '未成功', '不再打印'],
  已交打印机: ['已打印', '未成功', '不再打印'],
  未成功: ['已打印', '不再打印'],
  已打印: [],
  不再打印: [],
};

/** What the county said holds; a version whose day has not come may be taken back. */
const WORDING: Table<(typeof WORDING_STATUSES)[number]> = { 有效: ['已撤回'], 已撤回: [] };

/** Which status may follow which, per kind. */
export const STATUS_TABLES: Readonly<Partial<Record<Kind, Readonly<Record<string, readonly string[]>>>>> = {
  clue: CLUE,
  case: CASE,
  agreement: AGREEMENT,
  conflict: { open: ['settled'], settled: [] },
  numberUse: { used: ['void'], void: [] },
  attachment: ATTACHMENT,
  paper: PAPER,
  printJob: PRINT_JOB,
  wording: WORDING,
};

/** May a record of this kind go from one status to another? Staying is always allowed; an unknown status (newer version) goes nowhere. */
export const statusMayGo = (kind: Kind, from: string, to: string): boolean => {
  if (from === to) return true;
  const table = STATUS_TABLES[kind];
  return table !== undefined && Object.hasOwn(table, from) && (table[from]?.includes(to) ?? false);
};
