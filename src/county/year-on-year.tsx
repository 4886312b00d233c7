import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { wanYuan } from '../../domain/wan-yuan.ts';
import { yearOnYear } from '../../domain/year-on-year.ts';
import type { CountyOverview, Figures } from '../../protocol/county.ts';
import { Notice } from '../ui/notice.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { INK } from '../ui/theme.ts';
import { MonthBars } from './month-bars.tsx';

type Indicator = {
  readonly word: string;
  readonly unit: string;
  readonly of: (figures: Figures) => number;
  readonly show: (value: number) => string;
};

const INDICATORS: readonly Indicator[] = [
  { word: '欠薪案件数', unit: '件', of: ({ matters }) => matters, show: String },
  { word: '涉及人数', unit: '人', of: ({ people }) => people, show: String },
  { word: '拖欠金额', unit: '万元', of: ({ amountFen }) => amountFen, show: wanYuan },
];

/** 拖欠农民工工资: this year to date against the same dates last year, and month by month. */
export const YearOnYear = ({ overview }: { readonly overview: CountyOverview }) => {
  const { yearToDate, months, government, at } = overview;
  const year = Number(months[0]?.month.slice(0, 4) ?? at.slice(0, 4));
  return (
    <Sheet title="拖欠农民工工资同比" note="今年 1 月 1 日至今，与去年同期相比。目标：下降 20% 以上。按登记日期计算。">
      {government.matters > 0 ? (
        <Notice tone="bad" word="警示">
          突破「零」目标：政府投资项目有欠薪 {government.matters} 件，{government.people} 人，
          {wanYuan(government.amountFen)} 万元。
        </Notice>
      ) : (
        <Notice tone="good" word="达到">
          政府投资项目没有未结的欠薪。
        </Notice>
      )}
      <Table aria-label="同比" sx={{ mb: 4 }}>
        <TableHead>
          <TableRow>
            <TableCell>指标</TableCell>
            <TableCell align="right">今年至今</TableCell>
            <TableCell align="right">去年同期</TableCell>
            <TableCell>同比</TableCell>
            <TableCell>下降 20% 以上</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {INDICATORS.map(({ word, unit, of, show }) => {
            const change = yearOnYear(of(yearToDate.now), of(yearToDate.before), show);
            return (
              <TableRow key={word}>
                <TableCell component="th" scope="row">
                  {word}（{unit}）
                </TableCell>
                <TableCell align="right">{show(of(yearToDate.now))}</TableCell>
                <TableCell align="right">{show(of(yearToDate.before))}</TableCell>
                <TableCell sx={{ fontWeight: 700 }}>{change.word}</TableCell>
                <TableCell sx={{ color: change.passes ? INK.green : INK.red, fontWeight: 700 }}>
                  {change.passes ? '✓ 达到' : '✕ 未达到'}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
      {INDICATORS.map(({ word, unit, of, show }) => (
        <MonthBars
          key={word}
          title={`每月新登记${word}`}
          unit={unit}
          year={year}
          show={show}
          thisYear={Array.from({ length: 12 }, (_, at) => (months[at] ? of(months[at].now) : null))}
          lastYear={Array.from({ length: 12 }, (_, at) => (months[at] ? of(months[at].before) : 0))}
        />
      ))}
      <MonthTable overview={overview} />
    </Sheet>
  );
};

const MonthTable = ({ overview: { months } }: { readonly overview: CountyOverview }) => (
  <Table size="small" aria-label="每月同比">
    <TableHead>
      <TableRow>
        <TableCell>月份</TableCell>
        {INDICATORS.flatMap(({ word, unit }) => [
          <TableCell key={`${word}now`} align="right">
            {word}（{unit}）
          </TableCell>,
          <TableCell key={`${word}before`} align="right">
            去年
          </TableCell>,
          <TableCell key={`${word}change`}>同比</TableCell>,
        ])}
      </TableRow>
    </TableHead>
    <TableBody>
      {months.map(({ month, now, before }) => (
        <TableRow key={month}>
          <TableCell component="th" scope="row">
            {Number(month.slice(5))}月
          </TableCell>
          {INDICATORS.flatMap(({ word, of, show }) => [
            <TableCell key={`${word}now`} align="right">
              {show(of(now))}
            </TableCell>,
            <TableCell key={`${word}before`} align="right">
              {show(of(before))}
            </TableCell>,
            <TableCell key={`${word}change`}>{yearOnYear(of(now), of(before), show).word}</TableCell>,
          ])}
        </TableRow>
      ))}
    </TableBody>
  </Table>
);
