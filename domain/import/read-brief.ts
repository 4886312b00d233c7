import { foldDigits } from '../fold-digits.ts';
import { doubtful, noted, type Remark } from './reading.ts';

/** What a brief says besides its words (domain reference §4.6, C15). Months YYYY-MM. */
export type BriefRead = {
  readonly projectName?: string;
  readonly periodFrom?: string;
  readonly periodTo?: string;
  readonly signs: readonly string[];
  readonly remarks: readonly Remark[];
};

/** Wording → C15. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  ['扬言自杀', /自杀|跳楼|轻生|喝农药|寻短见/u],
  ['扬言上访', /上访|进京|越级/u],
  ['已聚集', /聚集|围堵|拉横幅|静坐/u],
  ['堵路堵门', /堵路|堵门|堵塞|封门|堵工地/u],
  ['肢体冲突', /肢体冲突|打架|斗殴|动手|打伤/u],
  ['负责人失联', /失联|跑路|关机|联系不上|逃匿/u],
  ['转移财产', /转移财产|变卖设备|转移资产/u],
  ['网络炒作', /抖音|网上曝光|网络炒作|发视频|短视频|曝光/u],
];

/** "未聚集" and "没有上访" say the contrary. */
const said = (text: string, sign: RegExp): boolean => {
  const found = sign.exec(text);
  return found !== null && !/(?:未|没有|没|无|不会?|避免|防止)[^,,。;;]{0,3}$/u.test(text.slice(0, found.index));
};

const monthAfter = (year: number, month: number, add: number): string => {
  const at = year * 12 + month - 1 + add;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
};

const PROJECT =
  /^([^,,。;;]{2,60}?(?:工程|项目|[一二三四五六七八九\d]+(?:期|标段?)|扩建|改建|新建|物流园|小区|花园|广场|大厦|厂房|安置房|教学楼))(?=[,,。;;]|自|$)/u;
const PERIOD = /自?(20\d{2})年(\d{1,2})月(?:份)?起[^,,。;;]{0,12}?(\d{1,3})个月/u;
const SINCE = /自(20\d{2})年(\d{1,2})月(?:份)?(?:起|以来|开始)/u;

const periodIn = (text: string, lastMonth: string): Pick<BriefRead, 'periodFrom' | 'periodTo' | 'remarks'> => {
  const since = PERIOD.exec(text) ?? SINCE.exec(text);
  const [year, month, count] = [Number(since?.[1]), Number(since?.[2]), Number(since?.[3])];
  if (!since || month < 1 || month > 12) return { remarks: [] };
  const periodFrom = monthAfter(year, month, 0);
  if (!Number.isFinite(count) || count < 1) return { periodFrom, remarks: [] };
  const periodTo = monthAfter(year, month, count - 1);
  // Seven months from May cannot have passed in September: the end is left open for the clerk.
  return periodTo > lastMonth
    ? { periodFrom, remarks: [doubtful('cell-outside-period')] }
    : { periodFrom, periodTo, remarks: [] };
};

/** Reads project, wage period and signs out of the brief; the brief itself stays as typed. `toOn`: last day of the ledger. */
export const readBrief = (brief: string, toOn: string): BriefRead => {
  const text = foldDigits(brief);
  // Folding keeps every position, so the name is cut from the brief as typed.
  const projectName = brief.slice(0, PROJECT.exec(text)?.[1]?.length ?? 0) || undefined;
  const { remarks, ...period } = periodIn(text, toOn.slice(0, 7));
  const signs = SIGNS.filter(([, wording]) => said(text, wording)).map(([sign]) => sign);
  const found = projectName !== undefined || signs.length > 0 || period.periodFrom !== undefined;
  return {
    ...(projectName ? { projectName } : {}),
    ...period,
    signs,
    remarks: [...(found ? [noted('cell-from-brief')] : []), ...remarks],
  };
};
