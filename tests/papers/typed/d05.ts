import type { Typed } from '../typed-facts.ts';

/** The contractor sends its legal officer, who may sign but not give up anything. */
export const typed: Typed = {
  fields: {
    agentIdNo: '514901198203220034',
    agentEthnic: '汉族',
    agentPhone: '13800000005',
    agentOccupation: '法务专员',
    agentAddress: '清河县工业园区8号',
    relation: '公司员工',
    special: '承认对方的请求、签署调解协议等文书',
  },
};
