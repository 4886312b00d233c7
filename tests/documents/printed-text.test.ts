import { beforeAll, describe, expect, test } from 'vitest';
import { capitalAmount } from '../../domain/capital-amount.ts';
import { clausesOf } from '../../domain/clauses.ts';
import { formatFen } from '../../domain/format-fen.ts';
import type { AgreementDoc } from '../../domain/kinds/agreement.ts';
import { parseYuan } from '../../domain/parse-yuan.ts';
import { wageLinesInOrder, wageTotalFen } from '../../domain/wage-list.ts';
import { CLAUSE_TABLE } from '../../src/documents/clause-table.ts';
import { RARE_NAMES, rareCharacters, shortest, typical } from './agreement-samples.ts';
import { type ReadPage, readPdf, textOf } from './read-pdf.ts';
import { renderAgreement } from './render-agreement.ts';

let agreement: AgreementDoc;
let pages: ReadPage[];
let text: string;
const plain = (words: string) => words.replace(/\s/gu, '');

beforeAll(async () => {
  agreement = await typical();
  pages = await readPdf(await renderAgreement(agreement));
  text = textOf(pages);
}, 60_000);

describe('what is read back from the paper', () => {
  test('number, parties, facts and every clause, word by word', () => {
    expect(text).toContain(`编号：${agreement.no}`);
    expect(text).toContain(
      '申请人：陈建国，男，汉族，45岁，钢筋工，公民身份号码514901198102110012，住清河县双龙镇新塘村2组，联系电话13800000001。',
    );
    expect(text).toContain(
      '被申请人：清河第一建筑工程有限公司，统一社会信用代码91350100M000100Y43，住所地清河县工业园区8号，法定代表人（负责人）张三丰，总经理，联系电话13800000002，委托代理人李四光（特别授权）。',
    );
    expect(text).toContain(`纠纷主要事实、争议事项：${agreement.facts}`);
    const body = textOf(pages.filter(({ width, height }) => width < height)).replaceAll(/第\d+页共\d+页|骑缝/gu, '');
    for (const { title, text: words } of clausesOf(agreement, CLAUSE_TABLE)) {
      const [start = '', end = ''] = [plain(words).slice(0, 12), plain(words).slice(-12)];
      expect(body, title).toContain(`${title}${start}`);
      expect(body, title).toContain(end);
    }
  });

  test('every worker of the list with id, phone and amounts', () => {
    for (const [, line] of wageLinesInOrder(agreement.wages ?? {})) {
      const row = new RegExp(
        `${line.name}${line.idNo}${line.phone}.{0,60}?${formatFen(line.dueFen)}${formatFen(line.paidFen)}${formatFen(line.owedFen)}`,
        'u',
      );
      expect(text, line.name).toMatch(row);
    }
  });

  test('the total, in figures and 大写, in the clause, under the list and under the shares', () => {
    const fen = wageTotalFen(agreement.wages ?? {});
    expect(fen).toBe(108_377_000);
    expect(text.split(`${capitalAmount(fen)}（¥${formatFen(fen)}）`)).toHaveLength(3);
    expect(text).toMatch(new RegExp(`合计[\\d,.]+361,256.67${formatFen(fen)}第`, 'u'));
  });

  test('figures beside 大写 are always the same amount', () => {
    const pairs = [...text.matchAll(/¥([\d,]+\.\d\d)(人民币[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+)/gu)];
    expect(pairs).toHaveLength(3);
    for (const [, figures = '', words] of pairs) {
      const fen = parseYuan(figures);
      expect(fen.ok && capitalAmount(fen.value)).toBe(words);
    }
  });

  test('names with characters of the extensions and with middle dots, exactly', async () => {
    const rare = textOf(await readPdf(await renderAgreement(rareCharacters())));
    for (const name of RARE_NAMES) expect(rare.split(name).length, name).toBeGreaterThan(2);
  });

  test('a name with a chosen variant of its character is read back with that choice or at least as that character', async () => {
    const variant = { ...shortest(), mediator: '葛\u{E0100}平' };
    expect(textOf(await readPdf(await renderAgreement(variant)))).toMatch(/葛\u{E0100}?平/u);
  });
});
