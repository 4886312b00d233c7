import type { Typed } from '../typed-facts.ts';

/** Copies of one worker, two companies and an agent. */
export const typed: Typed = {
  rows: {
    copies: [
      { party: '陈建国', paper: '居民身份证', no: '514901198102110012', pages: '1' },
      { party: '清河县宏远建筑劳务有限公司', paper: '营业执照', no: '91350100M000100Y43', pages: '1' },
      { party: '清河县宏远建筑劳务有限公司', paper: '法定代表人（负责人）张三丰身份证明', no: '', pages: '2' },
      { party: '清河第一建筑工程有限公司', paper: '营业执照', no: '91350100M000100Y43', pages: '1' },
      { party: '清河第一建筑工程有限公司', paper: '委托代理人李四光身份证', no: '514901198203220034', pages: '1' },
    ],
  },
};
