import { describe, expect, test } from 'vitest';
import { type CodeTables, codesOf, codeVersionOf } from '../../domain/code-lists.ts';
import { AGREEMENT_STATUSES } from '../../domain/kinds/agreement.ts';
import { CASE_STATUSES } from '../../domain/kinds/case.ts';
import { CLUE_STATUSES } from '../../domain/kinds/clue.ts';
import { KIND_SCHEMAS, KINDS } from '../../domain/kinds/kind.ts';
import { KIND_SHAPES } from '../../domain/kinds/kind-shape.ts';
import { PRINT_STATUSES } from '../../domain/kinds/print-job.ts';
import { WORDING_STATUSES } from '../../domain/kinds/wording.ts';
import { STATUS_TABLES, statusMayGo } from '../../domain/status-tables.ts';
import lists from '../../resources/codes/code-lists.json' with { type: 'json' };

const TABLES = lists as unknown as CodeTables;
const TODAY = '2026-11-24';

/** The lists of the domain reference §13, §3.4, §3.6, §8.2 and §8.3, written out once more by hand. */
const WANTED: Readonly<Record<string, string>> = {
  C01: '申请人 被申请人 第三人',
  C02: '自然人 企业法人 其他法人 个体工商户 非法人组织',
  C03: '婚姻家庭 邻里 房屋宅基地 合同 生产经营 损害赔偿 山林土地 征地拆迁 环境污染 拖欠农民工工资 其他劳动争议 旅游 电子商务 其他消费 医疗 道路交通事故 物业 其他',
  C04: '主动调解 依申请调解 法院委托移送 检察院委托移送 公安机关委托移送 信访部门委托移送 其他部门委托移送',
  C05: '达成协议 未达成协议 当事人撤回 终止 调解中',
  C06: '当场履行 一次性 分期 行为履行 其他',
  C07: '上门 电话 视频 来所 工地',
  C08: '未到期 部分履行 已履行 逾期 拒绝 已申请执行',
  C09: '永久 30年 10年',
  C10: '简易 一般 疑难复杂 重大',
  C11: '村 居 乡镇 街道 企事业单位 社会团体和其他组织',
  C12: '日常排查 专项排查 来访 来电 12345 12348 全国欠薪线索平台 人社转办 信访转办 综治中心 公安 网格员 上级交办 媒体舆情 其他',
  C13: '建筑工程 市政交通水利 装修 加工制造 化工 餐饮 住宿 物流快递 矿山 农业 家政服务 其他',
  C14: '红 橙 黄 蓝 绿',
  C15: '扬言自杀 扬言上访 已聚集 堵路堵门 肢体冲突 负责人失联 转移财产 网络炒作',
  C16: '草稿 已登记 已研判定级 已交办 化解中 待销号审核 已销号 已移送 中止 不属实 并案 复发重开',
  C17: '达成协议并履行完毕 达成协议、分期履行中 已付清、无需协议 导入法定程序 移送其他单位 诉求不成立、解释到位 当事人撤回/失联',
  C18: '日常 每周 半月 每月 季度 专项 重要节点',
  C19: '政府投资 国企投资 社会投资 未核实',
  C20: '住建 交通 水利 自然资源 农业农村 教育 卫健 其他',
  C21: '建设单位拖欠工程款 总包未拨付 分包挪用 包工头截留 工程纠纷 质量争议 违法分包挂靠 企业经营困难 恶意欠薪 欠薪逃匿 结算不清 其他',
  C22: '日薪 月薪 计件 包干 小时',
  C23: '材料不全 非工作时间 网络/系统 需核实 律师回避 其他',
  C24: '现场咨询 讲座 以案释法 入户 线上推文 短视频 展板 模拟调解',
  C25: '日常 重点 专项 个案 案卷评查 投诉举报',
  C26: '口头提醒 监督意见 督促整改 提请政府 通报',
};

describe('code lists', () => {
  test.each(Object.entries(WANTED))('%s has the words of the domain reference, in their order', (id, words) =>
    expect(codesOf(TABLES, id, TODAY)).toEqual(words.split(' ')),
  );
  test('every version has a name, a basis and a first day; versions of one list follow each other without a gap or an overlap', () => {
    for (const { id, name, versions } of lists.lists) {
      expect(`${id}${name}`.length).toBeGreaterThan(id.length);
      for (const [at, one] of versions.entries()) {
        expect(one.basis.length, id).toBeGreaterThan(3);
        expect(one.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
        expect(new Set(one.values).size, id).toBe(one.values.length);
        const next = versions[at + 1];
        if (next) expect(Date.parse(next.validFrom) - Date.parse(String(one.validTo)), id).toBe(86_400_000);
        else expect(one.validTo, id).toBeNull();
      }
    }
  });
  test('a record of 2016 is read with the words of its time', () => {
    expect(codesOf(TABLES, 'C03', '2016-05-01')).toContain('劳动争议');
    expect(codesOf(TABLES, 'C03', '2016-05-01')).not.toContain('拖欠农民工工资');
    expect([codeVersionOf(TABLES, 'C03', '2017-12-31'), codeVersionOf(TABLES, 'C03', '2018-01-01')]).toEqual([
      'A',
      'B',
    ]);
  });
});

describe('status tables', () => {
  test('the screens’ list C16 is the list of the schema', () =>
    expect(codesOf(TABLES, 'C16', TODAY)).toEqual([...CLUE_STATUSES]));
  test.each([
    ['clue', CLUE_STATUSES, ['草稿', '已登记']],
    ['case', CASE_STATUSES, ['已受理']],
    ['agreement', AGREEMENT_STATUSES, ['草稿']],
    ['printJob', PRINT_STATUSES, ['待打印']],
    ['wording', WORDING_STATUSES, ['有效']],
  ] as const)(
    'every status of a %s is in the table, leads only to others of it, and can be reached',
    (kind, all, first) => {
      const table = STATUS_TABLES[kind] ?? {};
      expect(Object.keys(table).sort()).toEqual([...all].sort());
      const reached = new Set<string>(first);
      for (const status of reached) for (const next of table[status] ?? []) reached.add(next);
      expect([...reached].sort()).toEqual([...all].sort());
    },
  );
  test('nothing leaves a final status, and a clue is closed only after review', () => {
    for (const last of ['履行完毕', '已作废']) expect(STATUS_TABLES.agreement?.[last]).toEqual([]);
    const before = CLUE_STATUSES.filter((status) => status !== '已销号' && statusMayGo('clue', status, '已销号'));
    expect(before).toEqual(['待销号审核']);
  });
});

test('every kind has a schema and a shape, and what the shape names is a field of the schema', () => {
  const wanted = [
    'clue',
    'round',
    'project',
    'employer',
    'case',
    'agreement',
    'payment',
    'followUp',
    'conflict',
    'numberUse',
    'paper',
    'printJob',
    'wording',
  ];
  expect(KINDS).toEqual(expect.arrayContaining(wanted));
  for (const kind of KINDS) {
    const fields = Object.keys(KIND_SCHEMAS[kind].shape);
    const { maps, oneValue, status } = KIND_SHAPES[kind];
    const named = [...maps, ...oneValue, ...(status ? [status] : [])].map((path) => path.split('.')[0]);
    expect(fields, kind).toEqual(expect.arrayContaining(named));
  }
});
