import type { Office, Role } from '../../protocol/enrol.ts';

type SeedOffice = {
  readonly office: Office;
  readonly villages: readonly string[];
  readonly users: readonly { id: string; name: string; role: Role }[];
};

const office = (id: string, township: string, committeeKind: string): Office => ({
  id,
  name: `${township}司法所`,
  township,
  county: '清河县',
  committee: `${township}人民调解委员会`,
  committeeKind,
  court: '清河县人民法院',
  address: `清河县${township}政府大院`,
  phone: '0999-8000000',
});

/** The three offices of the invented county 清河县 and who works there. */
export const SEED_OFFICES: readonly SeedOffice[] = [
  {
    office: office('shuanglong', '双龙镇', '乡镇'),
    villages: ['石坝社区', '新塘村', '向阳村', '三河村', '李家湾村', '工业园区'],
    users: [
      { id: 'shuanglong-1', name: '田文建', role: 'director' },
      { id: 'shuanglong-2', name: '孟来伟', role: 'mediator' },
      { id: 'shuanglong-3', name: '薛英花', role: 'clerk' },
    ],
  },
  {
    office: office('shiqiao', '石桥镇', '乡镇'),
    villages: ['桥头社区', '柳林村', '大湾村', '清水村', '杨家坪村'],
    users: [
      { id: 'shiqiao-1', name: '何涛勇', role: 'director' },
      { id: 'shiqiao-2', name: '沈福', role: 'mediator' },
      { id: 'shiqiao-3', name: '程花娟', role: 'clerk' },
    ],
  },
  {
    office: office('linjiang', '临江街道', '街道'),
    villages: ['滨江社区', '码头社区', '文昌社区', '新城社区'],
    users: [
      { id: 'linjiang-1', name: '覃福', role: 'director' },
      { id: 'linjiang-2', name: '邱超', role: 'mediator' },
      { id: 'linjiang-3', name: '任文', role: 'clerk' },
    ],
  },
];
