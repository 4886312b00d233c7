import { z } from 'zod';
import { fen, recordId, text, triState } from './fields.ts';

/** 工程项目 (domain reference §4.6). */
export const projectSchema = z.object({
  name: text(200),
  code: text(60).optional(),
  investKind: text(10).optional(), // C19
  contractFen: fen.optional(),
  progress: text(200).optional(),
  ownerName: text(100).optional(), // 建设单位
  contractorName: text(100).optional(), // 施工总承包
  contractorId: recordId.optional(),
  subcontractors: text(500).optional(),
  boss: text(100).optional(), // 包工头
  industryDept: text(10).optional(), // C20
  address: text(200).optional(),
  account: triState.optional(), // 专用账户
  deposit: triState.optional(), // 工资保证金
  realName: triState.optional(), // 实名制
  board: triState.optional(), // 维权信息告示牌
  monthlyPay: triState.optional(), // 按月足额支付
});

export type ProjectDoc = z.infer<typeof projectSchema>;
