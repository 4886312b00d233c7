import type { WageLine } from '../kinds/agreement.ts';
import type { GlyphPicture } from '../kinds/glyph-picture.ts';
import type { Party } from '../kinds/party.ts';
import type { Names } from './kind-names.ts';

const PARTY: Record<keyof Party, string> = {
  order: '次序',
  role: '地位',
  kind: '类型',
  name: '姓名或名称',
  sex: '性别',
  ethnic: '民族',
  bornOn: '出生日期',
  occupation: '职业或职务',
  phone: '联系方式',
  address: '单位或住址',
  idType: '证件类型',
  idNo: '证件号码',
  legalRep: '法定代表人（负责人）',
  legalRepTitle: '法定代表人职务',
  uscc: '统一社会信用代码',
  agentName: '委托代理人',
  agentHasAuthority: '代理人有特别授权',
  serviceAddress: '送达地址',
  eService: '同意电子送达',
  employerId: '用人单位',
};

const PROGRESS: Names = { order: '次序', at: '时间', by: '记录人', text: '内容' };

const SIGNED_PAGE = {
  order: '页码',
  attachmentId: '签字扫描件',
  scanPage: '扫描件第几页',
  checkedBy: '核对人',
  checkedAt: '核对时间',
} as const;

const WAGE: Record<keyof WageLine, string> = {
  order: '次序',
  name: '姓名',
  idNo: '身份证号',
  phone: '联系电话',
  job: '工种',
  team: '班组',
  periodFrom: '务工起',
  periodTo: '务工止',
  basis: '计薪方式',
  rateFen: '单价',
  quantityHundredths: '数量',
  dueFen: '应发',
  paidFen: '已发',
  owedFen: '尚欠',
  bank: '开户行',
  account: '银行卡号',
  payeeSelf: '是否本人账户',
  remark: '备注',
};

const GLYPH_PICTURE: Record<keyof GlyphPicture, string> = {
  ink: '图',
  ids: '拆字描述',
  font: '取自字体',
  by: '添加人',
  at: '添加时间',
};

/** Chinese names of what is an item of several kinds. */
export const ITEM_NAMES = {
  party: PARTY,
  progress: PROGRESS,
  signedPage: SIGNED_PAGE,
  wage: WAGE,
  glyphPicture: GLYPH_PICTURE,
} as const;
