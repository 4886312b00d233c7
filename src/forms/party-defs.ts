import type { FieldDef } from './field-def.ts';

/** The fields of one party (当事人), at `parties.<id>`; a natural person and an organisation ask for different ones. */
export const partyDefs = (id: string, organisation: boolean): readonly FieldDef[] => {
  const at = (key: string) => `parties.${id}.${key}`;
  const both: readonly FieldDef[] = [
    { path: at('order'), label: '次序', kind: 'order', width: 0 },
    { path: at('role'), label: '地位', kind: 'choice', choices: ['申请人', '被申请人', '第三人'], width: 2 },
    {
      path: at('kind'),
      label: '类型',
      kind: 'choice',
      choices: ['自然人', '企业法人', '其他法人', '个体工商户', '非法人组织'],
      width: 3,
    },
    { path: at('name'), label: organisation ? '单位名称' : '姓名', kind: 'text', must: true, width: 4 },
    { path: at('phone'), label: '联系电话', kind: 'text', width: 3 },
  ];
  const person: readonly FieldDef[] = [
    { path: at('idNo'), label: '身份证号码', kind: 'text', width: 4 },
    { path: at('sex'), label: '性别', kind: 'choice', choices: ['男', '女'], width: 2 },
    { path: at('ethnic'), label: '民族', kind: 'text', width: 2 },
    { path: at('occupation'), label: '职业或职务', kind: 'text', width: 4 },
  ];
  const body: readonly FieldDef[] = [
    { path: at('uscc'), label: '统一社会信用代码', kind: 'text', width: 4 },
    { path: at('legalRep'), label: '法定代表人（负责人）', kind: 'text', width: 4 },
    { path: at('legalRepTitle'), label: '职务', kind: 'text', width: 4 },
  ];
  const tail: readonly FieldDef[] = [
    { path: at('address'), label: organisation ? '住所' : '单位或住址', kind: 'text', width: 8 },
    { path: at('agentName'), label: '委托代理人', kind: 'text', width: 4 },
    { path: at('agentHasAuthority'), label: '代理人有特别授权', kind: 'yes-no', width: 4 },
  ];
  return [...both, ...(organisation ? body : person), ...tail];
};

/** Anything but a natural person is asked for its code and its representative. */
export const isOrganisation = (kind: string): boolean => kind !== '' && kind !== '自然人';
