/** What the form of the ministry offers to tick (domain reference §7.3). */
export const GROUPS: readonly string[] = ['农民工', '残疾人', '老年人', '未成年人', '妇女', '军人军属', '其他'];
export const STANDINGS: readonly string[] = ['申请人', '原告', '第三人', '申请执行人', '其他'];
export const WAYS: readonly string[] = [
  '民事诉讼代理',
  '劳动仲裁代理',
  '调解',
  '和解',
  '公证',
  '代拟法律文书',
  '申请执行代理',
];
export const STATES: readonly string[] = ['未进入法律程序', '调解中', '仲裁中', '诉讼中', '执行中'];
export const PROOFS: readonly string[] = [
  '工资条或欠条',
  '人民调解协议书',
  '工资结算和考勤资料',
  '劳动合同',
  '务工证明',
  '其他',
];
export const YES = '是';
