import { describe, expect, test } from 'vitest';
import { checkWageList } from '../../../domain/check-wage-list.ts';
import { readPastedTable } from '../../../domain/import/read-pasted-table.ts';
import { readWageLines, type WageReading } from '../../../domain/import/wage-lines.ts';
import { agreementSchema } from '../../../domain/kinds/agreement.ts';
import { sampleSheet } from './import-fixture.ts';

const SAMPLE = '农民工工资清单-38人.xlsx';
const HEAD = ['姓名', '身份证号', '单价(元/天)', '天数', '应发', '已付', '尚欠'];

const options = (more: { today?: string } = {}) => {
  let n = 0;
  return {
    newId: () => {
      n += 1;
      return `w${n}`;
    },
    ...more,
  };
};

const read = (result: ReturnType<typeof readWageLines>): WageReading => {
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
  return result.value;
};

describe('the sample wage list', () => {
  test('38 workers, the wrong sum as typed, the stated total beside it', async () => {
    const reading = read(readWageLines(await sampleSheet(SAMPLE), options()));
    expect(Object.keys(reading.lines)).toHaveLength(38);
    expect(reading.statedTotalFen).toBe(108_387_000);
    expect(reading.lines.w11).toEqual({
      order: 11,
      name: '钱生金',
      idNo: '517021199503260226',
      phone: '18354845616',
      job: '架子工',
      team: '一班',
      periodFrom: '2026-03',
      periodTo: '2026-08',
      basis: '日薪',
      rateFen: 26_000,
      quantityHundredths: 2400,
      dueFen: 624_000,
      paidFen: 0,
      owedFen: 634_000,
    });
    expect(reading.lines.w5?.quantityHundredths).toBe(8650);
    expect([reading.lines.w4?.name, reading.lines.w29?.name]).toEqual(['刘娟花', '刘娟花']);
    expect(reading.rowNos.w11).toBe(13);
  });

  test('its only doubt is the bad id, and it stays as typed', async () => {
    const reading = read(readWageLines(await sampleSheet(SAMPLE), options({ today: '2026-10-08' })));
    expect(
      reading.doubts
        .filter(({ weight }) => weight === 'doubt')
        .map(({ row, seen, problem }) => [row, seen, problem.code]),
    ).toEqual([[23, '514901199510034061', 'id-card-checksum']]);
    expect(reading.lines.w21?.idNo).toBe('514901199510034061');
  });

  test('checking what was read points out the wrong sum, the bad id and the double worker, and nothing else', async () => {
    const { lines, statedTotalFen } = read(readWageLines(await sampleSheet(SAMPLE), options()));
    const found = checkWageList(lines, {
      today: '2026-10-08',
      ...(statedTotalFen === undefined ? {} : { statedTotalFen }),
    });
    expect(found.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'wages.w11.owedFen wage-balance-differs',
      'wages.w21.idNo id-card-checksum',
      'wages.w29.name worker-twice',
    ]);
  });

  test('pasted without its head it is recognised by its own arithmetic', async () => {
    const sheet = await sampleSheet(SAMPLE);
    const bare = sheet.rows.slice(2, 40).map((cells) => cells.map(({ text }) => text));
    const lines = read(readWageLines(bare, options())).lines;
    expect(Object.keys(lines)).toHaveLength(38);
    expect(lines.w11).toMatchObject({ name: '钱生金', idNo: '517021199503260226', dueFen: 624_000, owedFen: 634_000 });
  });

  test('every line fits the schema of the agreement', async () => {
    const wages = read(readWageLines(await sampleSheet(SAMPLE), options())).lines;
    expect(agreementSchema.shape.wages.safeParse(wages).success).toBe(true);
  });
});

describe('a pasted list', () => {
  test('cells with line breaks and tabs, full-width digits and 万', () => {
    const text = `${HEAD.join('\t')}\r\n"测试\n甲"\t\t３００\t10天\t3000\t0.1万\t2000\r\n合计\t\t\t\t\t\t2,000元\r\n`;
    const reading = read(readWageLines(readPastedTable(text), options()));
    expect(reading.lines.w1).toMatchObject({
      rateFen: 30_000,
      quantityHundredths: 1000,
      dueFen: 300_000,
      paidFen: 100_000,
      owedFen: 200_000,
    });
    expect(reading.statedTotalFen).toBe(200_000);
  });

  test('missing amounts are worked out from the others, and said', () => {
    const reading = read(readWageLines([HEAD, ['测试甲', '', '300', '10', '', '', '']], options()));
    expect(reading.lines.w1).toMatchObject({ dueFen: 300_000, paidFen: 0, owedFen: 300_000 });
    expect(reading.doubts.map(({ column, taken, problem }) => [column, taken, problem.code])).toEqual([
      ['应发', '3,000.00', 'cell-blank'],
      ['已付', '0.00', 'cell-blank'],
      ['尚欠', '3,000.00', 'cell-blank'],
    ]);
  });

  test('a negative and a 15-digit amount are not taken, and are kept in words', () => {
    const reading = read(
      readWageLines([HEAD, ['测试甲', '', '300', '10', '3000', '-5', '123456789012345']], options()),
    );
    expect(reading.lines.w1).toMatchObject({
      dueFen: 300_000,
      paidFen: 0,
      owedFen: 300_000,
      remark: '已付:-5;尚欠:123456789012345',
    });
    expect(reading.doubts.map(({ problem }) => problem.code)).toContain('amount-negative');
  });

  test('a formula brings its value and a doubt', () => {
    const one = (text: string) => ({ kind: 'text' as const, text, value: text });
    const sum = { kind: 'formula' as const, text: '3000', value: 3000, formula: 'C2*D2' };
    const sheet = {
      name: '',
      merges: [],
      rows: [HEAD.map(one), [...['测试甲', '', '300', '10'].map(one), sum, one('0'), one('3000')]],
    };
    const reading = read(readWageLines(sheet, options()));
    expect(reading.lines.w1?.dueFen).toBe(300_000);
    expect(reading.doubts.map(({ seen, problem }) => [seen, problem.code])).toEqual([['=C2*D2', 'cell-formula']]);
  });

  test('nonsense has no head, and a head without names says which column is missing', () => {
    expect(readWageLines([['a', 'b']], options())).toMatchObject({
      ok: false,
      problems: [{ code: 'header-not-found' }],
    });
    expect(
      readWageLines(
        [
          ['应发', '已付', '尚欠'],
          ['1', '1', '0'],
        ],
        options(),
      ),
    ).toMatchObject({ ok: false, problems: [{ code: 'column-missing' }] });
    expect(readWageLines([HEAD], options())).toMatchObject({ ok: false, problems: [{ code: 'file-empty' }] });
  });

  test('names of one and of sixty characters stay as typed', () => {
    const long = '买'.repeat(60);
    const rows = [HEAD, ['甲', '', '1', '1', '1', '0', '1'], [long, '', '1', '1', '1', '0', '1']];
    const { lines } = read(readWageLines(rows, options()));
    expect([lines.w1?.name, lines.w2?.name]).toEqual(['甲', long]);
  });
});
