import type { Typed } from '../typed-facts.ts';

/** The papers of a file as the dossier lists them. */
export const typed: Typed = {
  rows: {
    entries: [
      { title: '人民调解申请书', pages: '1—2', remark: '' },
      { title: '人民调解受理登记表', pages: '3', remark: '' },
      { title: '人民调解当事人权利义务告知书', pages: '4—5', remark: '' },
      { title: '当事人身份证明', pages: '6—12', remark: '复印件' },
      { title: '授权委托书', pages: '13—14', remark: '' },
      { title: '人民调解调查记录', pages: '15—16', remark: '' },
      { title: '人民调解证据材料', pages: '17—31', remark: '复印件' },
      { title: '人民调解记录', pages: '32—33', remark: '' },
      { title: '人民调解协议书', pages: '34—39', remark: '附工资清单' },
      { title: '收条、转账凭证', pages: '40', remark: '' },
      { title: '人民调解回访记录', pages: '41', remark: '' },
      { title: '卷宗情况说明', pages: '42', remark: '' },
    ],
  },
};
