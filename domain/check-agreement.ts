import type { Calendar } from './calendar.ts';
import { capitalAmount } from './capital-amount.ts';
import { checkIdCard } from './check-id-card.ts';
import { checkPlan, instalmentsInOrder } from './check-plan.ts';
import { checkUscc } from './check-uscc.ts';
import { checkWageList } from './check-wage-list.ts';
import type { AgreementDoc } from './kinds/agreement.ts';
import type { Party } from './kinds/party.ts';
import { parseYuan } from './parse-yuan.ts';
import { partiesInOrder } from './party-names.ts';
import type { Problem } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';
import { wageTotalFen } from './wage-list.ts';

/** Words that blur a duty; unclear content is a ground for the court to refuse (domain reference §1.7 V10, 民诉解释2022 §358). */
const BLURRING = ['尽快', '有钱就还', '年底前后', '有钱再付', '适时', '酌情'] as const;

const error = (code: ProblemCode, path: string, params?: Problem['params']): Problem => ({
  code,
  path,
  severity: 'error',
  ...(params ? { params } : {}),
});

const partyProblems = (party: Party & { id: string }, today: string): Problem[] => {
  const at = (key: string) => `parties.${party.id}.${key}`;
  const missing = (key: 'phone' | 'address' | 'idNo' | 'uscc' | 'legalRep'): Problem[] =>
    party[key]?.trim() ? [] : [error('missing', at(key))];
  const natural = party.kind === undefined || party.kind === '自然人';
  const placed = (key: string, found: readonly Problem[]) => found.map((problem) => ({ ...problem, path: at(key) }));
  if (natural) {
    const id =
      party.idNo && (party.idType === undefined || party.idType === '居民身份证')
        ? placed('idNo', checkIdCard(party.idNo, today))
        : [];
    return [...missing('phone'), ...missing('address'), ...missing('idNo'), ...id];
  }
  return [
    ...missing('phone'),
    ...missing('address'),
    ...missing('legalRep'),
    ...missing('uscc'),
    ...(party.uscc ? placed('uscc', checkUscc(party.uscc)) : []),
  ];
};

/** Every text of an agreement that a person wrote, with its path. */
const ownTexts = (agreement: AgreementDoc): readonly (readonly [string, string])[] => [
  ['facts', agreement.facts ?? ''],
  ...Object.entries(agreement.clauses ?? {}).map(
    ([key, clause]) => [`clauses.${key}`, clause.on ? (clause.text ?? '') : ''] as const,
  ),
  ...Object.entries(agreement.clauseValues ?? {}).map(([key, text]) => [`clauseValues.${key}`, text] as const),
  ...Object.entries(agreement.plan?.instalments ?? {}).map(
    ([id, { note }]) => [`plan.instalments.${id}.note`, note ?? ''] as const,
  ),
];

const blurProblems = (agreement: AgreementDoc): Problem[] =>
  ownTexts(agreement).flatMap(([path, text]) =>
    BLURRING.filter((word) => text.includes(word)).map(
      (word): Problem => ({ code: 'wording-blurs', path, severity: 'warning', params: { word } }),
    ),
  );

/** Capitals with figures beside them, as in 人民币壹拾元整（¥10.00）. */
const AMOUNT_TWICE =
  /人民币(?:大写)?[：:]?([零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整]+)\s*[（(]?\s*[¥￥]?([\d,]+(?:\.\d{1,2})?)/gu;

/** Where a person wrote an amount in both ways, both must be the same (V3). */
const wordsProblems = (agreement: AgreementDoc): Problem[] =>
  ownTexts(agreement).flatMap(([path, text]) =>
    [...text.matchAll(AMOUNT_TWICE)].flatMap(([, capitals = '', figures = '']): Problem[] => {
      const fen = parseYuan(figures);
      const written = `人民币${capitals.replaceAll('圆', '元')}`.replace(/角整$/u, '角');
      return fen.ok && capitalAmount(fen.value) === written ? [] : [error('amount-words-differ', path, { figures })];
    }),
  );

const peopleProblems = (agreement: AgreementDoc, today: string): Problem[] => {
  const parties = partiesInOrder(agreement.parties);
  const has = (role: string) => parties.some((party) => party.role === role);
  return [
    ...(has('申请人') && has('被申请人') ? [] : [error('party-missing', 'parties')]),
    ...parties.flatMap((party) => partyProblems(party, today)),
    ...parties
      .filter((party) => party.agentName && party.agentHasAuthority !== true)
      .map(
        // V7: to settle is a special power; without it the agent's signature binds nobody.
        ({ id }) => error('agent-without-authority', `parties.${id}.agentName`),
      ),
  ];
};

const moneyProblems = (agreement: AgreementDoc, today: string, calendar: Calendar): Problem[] => {
  const wages = agreement.wages ?? {};
  const total = wageTotalFen(wages);
  const plan = agreement.plan ?? { totalFen: 0, instalments: {} };
  const ways = instalmentsInOrder(plan).flatMap(([id, { payer, way }]) => [
    ...(payer ? [] : [error('missing', `plan.instalments.${id}.payer`)]),
    ...(way ? [] : [error('missing', `plan.instalments.${id}.way`)]),
  ]);
  return [
    ...(Object.keys(wages).length ? [] : [error('missing', 'wages')]),
    ...checkWageList(wages, { today }),
    ...checkPlan(plan, { totalFen: total, calendar }),
    ...(plan.totalFen === total || Object.keys(plan.instalments).length === 0
      ? []
      : [error('total-differs', 'plan', { one: plan.totalFen, other: total })]),
    ...ways,
  ];
};

const guaranteeProblems = (agreement: AgreementDoc): Problem[] => {
  const clause = agreement.clauses?.guarantee;
  if (!clause?.on) return [];
  // 民法典 §686, §688: wording that does not say 连带责任 makes a general guarantee only.
  const vague = clause.text !== undefined && !clause.text.includes('连带责任');
  return [
    ...(agreement.clauseValues?.guarantor?.trim() ? [] : [error('missing', 'clauseValues.guarantor')]),
    ...(vague
      ? [{ code: 'wording-blurs', path: 'clauses.guarantee', severity: 'warning', params: { word: '保证' } } as const]
      : []),
  ];
};

/** What prints as a line to be filled by hand; a signed blank can be filled by anybody, so it is said before. */
const blankProblems = (agreement: AgreementDoc): Problem[] =>
  (['projectName', 'periodFrom', 'periodTo', 'recorder'] as const).flatMap((path): Problem[] =>
    agreement[path]?.trim() ? [] : [{ code: 'left-blank', path, severity: 'warning' }],
  );

/** Everything that must stand before an agreement is made final (domain reference §1.7 V3, V4, V7, V10; §5.2, §5.3). */
export const checkAgreement = (
  agreement: AgreementDoc,
  { today, calendar, openConflict }: { today: string; calendar: Calendar; openConflict: boolean },
): Problem[] => {
  const needed = (['title', 'facts', 'cutOffOn', 'mediator', 'committee'] as const).flatMap((key) =>
    agreement[key]?.trim() ? [] : [error('missing', key)],
  );
  const copies =
    (agreement.copies ?? 0) >= Object.keys(agreement.parties).length + 1
      ? []
      : [error('number-out-of-range', 'copies')];
  return [
    ...(openConflict ? [error('conflict-open', '')] : []),
    ...needed,
    ...peopleProblems(agreement, today),
    ...moneyProblems(agreement, today, calendar),
    ...guaranteeProblems(agreement),
    ...copies,
    ...blankProblems(agreement),
    ...wordsProblems(agreement),
    ...blurProblems(agreement),
  ];
};
