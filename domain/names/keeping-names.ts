import type { NamesOf } from './kind-names.ts';

/** Chinese names of the fields of 冲突和编号. */
export const KEEPING_NAMES: NamesOf<'conflict' | 'numberUse'> = {
  conflict: {
    name: '两边不一致的内容',
    fields: {
      recordId: '记录',
      recordKind: '记录种类',
      path: '栏目',
      base: '原来',
      county: '县里',
      mine: '我的',
      status: '处理状态',
      settledAs: '处理结果',
      settledBy: '处理人',
      settledAt: '处理时间',
      byUserId: '填写人',
      byDeviceId: '填写的电脑',
      changeId: '改动编号',
      at: '时间',
      countyByUserId: '县里内容的填写人',
      countyAt: '县里内容的时间',
    },
  },
  numberUse: {
    name: '编号使用登记',
    fields: {
      series: '编号系列',
      year: '年度',
      n: '序号',
      label: '编号',
      leaseId: '号段',
      mark: '本机代号',
      usedFor: '用于',
      usedForKind: '用于何种文书',
      at: '时间',
      status: '状态',
      voidReason: '作废原因',
    },
  },
};
