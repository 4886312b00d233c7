import { blank } from './blank.ts';
import type { PaperFacts, PaperField } from './form.ts';

/** Whether the red head is printed, or is on the paper already. */
export const HEAD_FIELD: PaperField = {
  key: 'head',
  label: '同时印红色版头',
  kind: 'yes-no',
  width: 4,
  help: '用已印好版头的纸，选否',
};

/** 发文字号, or the places to write it in. */
export const numberOf = ({ no, blanks }: Pick<PaperFacts, 'no' | 'blanks'>): string | undefined =>
  blanks ? `${blank(3)}〔${blank(2)}〕${blank(2)}号` : no;

export const headOf = ({ fields, office }: PaperFacts, suffix = '文件'): string | undefined =>
  fields.head === '是' ? `${office.name}${suffix}` : undefined;
