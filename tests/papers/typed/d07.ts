import type { Typed } from '../typed-facts.ts';

/** What the workers and the company brought along. */
export const typed: Typed = {
  rows: {
    evidence: [
      {
        title: '考勤表（2026年3月至8月）',
        kind: '复印件',
        pages: '12',
        provider: '陈建国',
        proves: '37人的出勤天数',
        receivedOn: '2026-11-20',
      },
      {
        title: '工资结算单',
        kind: '原件',
        pages: '38',
        provider: '陈建国',
        proves: '各人应发、已发、尚欠的工资',
        receivedOn: '2026-11-20',
      },
      {
        title: '劳务分包合同',
        kind: '复印件',
        pages: '16',
        provider: '清河县宏远建筑劳务有限公司',
        proves: '分包关系和付款节点',
        receivedOn: '2026-11-23',
      },
      {
        title: '现场照片',
        kind: '照片',
        pages: '4',
        provider: '陈建国',
        proves: '施工现场和维权信息告示牌',
        receivedOn: '2026-11-20',
      },
      {
        title: '协商录音',
        kind: '录音录像',
        pages: '',
        provider: '陈建国',
        proves: '劳务公司承认欠款',
        receivedOn: '2026-11-23',
      },
    ],
  },
};
