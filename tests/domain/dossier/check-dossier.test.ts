import { describe, expect, test } from 'vitest';
import { type CalendarData, calendarFrom } from '../../../domain/calendar.ts';
import { checkDossier } from '../../../domain/dossier/check-dossier.ts';
import type { DossierRecords } from '../../../domain/dossier/dossier-records.ts';
import type { AgreementDoc } from '../../../domain/kinds/agreement.ts';
import type { Kind } from '../../../domain/kinds/kind.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import data from '../../../resources/rules/calendar.json' with { type: 'json' };
import { shortest } from '../../documents/agreement-samples.ts';

const record = <K extends Kind>(kind: K, id: string, doc: LedgerRecord<K>['doc']): LedgerRecord<K> => ({
  id,
  kind,
  officeId: 'o',
  seq: 1,
  doc,
});

const paper = (form: string, datedOn = '2026-11-22') =>
  record('paper', `paper-${form}`, { form, title: form, caseId: 'c', datedOn, status: '已定稿' });

const agreement = (over: Partial<AgreementDoc> = {}) =>
  record('agreement', 'a', {
    ...shortest(),
    caseId: 'c',
    status: '已签署',
    signedOn: '2026-11-23',
    mediator: '赵敏之',
    ...over,
  });

const scan = record('attachment', 's', {
  ofKind: 'agreement',
  ofId: 'a',
  role: '签字页',
  fileName: '签字页.jpg',
  mediaType: 'image/jpeg',
  bytes: 1,
  sha256: '0'.repeat(64),
  order: 1,
  addedAt: '2026-11-23T08:00:00Z',
  addedBy: 'u',
  status: '有效',
});

const whole = (): DossierRecords => ({
  case: record('case', 'c', {
    title: '于一与清河宏远公司拖欠农民工工资纠纷',
    acceptedOn: '2026-11-20',
    source: '主动调解',
    type: '拖欠农民工工资',
    parties: {},
    brief: '欠薪',
    mediator: '赵敏之',
    status: '已达成协议',
    result: '达成协议',
  }),
  papers: [paper('D02', '2026-11-20'), paper('D03'), paper('D04'), paper('D08')],
  agreements: [agreement()],
  payments: [],
  followUps: [],
  attachments: [scan],
  today: '2026-11-25',
  calendar: calendarFrom(data as CalendarData),
});

const found = (records: DossierRecords) => checkDossier(records).map(({ check, level }) => `${check} ${level}`);

describe('the review of a dossier', () => {
  test('a whole one is only reminded of the court, with the last day', () => {
    const findings = checkDossier(whole());
    expect(findings.map(({ check, level }) => `${check} ${level}`)).toEqual(['V8 reminder']);
    expect(findings[0]?.text).toContain('2026-12-23');
  });
  test('V1: every paper that must be there is asked for by its name, and a draft does not count', () => {
    const draft = record('paper', 'd', {
      form: 'D08',
      title: 'D08',
      caseId: 'c',
      datedOn: '2026-11-22',
      status: '草稿',
    });
    const findings = checkDossier({ ...whole(), papers: [draft] }).filter(({ check }) => check === 'V1');
    expect(findings.map(({ fix }) => (fix.to === 'new-paper' ? fix.form : ''))).toEqual(['D02', 'D03', 'D04', 'D08']);
    expect(findings[0]?.text).toContain('人民调解受理登记表');
  });
  test('V1: an application is needed where the case came by application, a termination where it failed', () => {
    const { case: matter } = whole();
    const failed = record('case', 'c', { ...matter.doc, source: '依申请调解', result: '未达成协议' });
    const forms = checkDossier({ ...whole(), case: failed }).flatMap(({ fix }) =>
      fix.to === 'new-paper' ? [fix.form] : [],
    );
    expect(forms).toEqual(expect.arrayContaining(['D01', 'D16']));
  });
  test('V2: an agreement that nobody signed, and a signed one without a scan', () => {
    expect(found({ ...whole(), agreements: [agreement({ status: '已定稿' })] })).toContain('V2 error');
    expect(found({ ...whole(), attachments: [] })).toContain('V2 error');
  });
  test('V3 and V4: an instalment without a payer, and a sum that differs', () => {
    const { plan } = shortest();
    const [id = '', item] = Object.entries(plan?.instalments ?? {})[0] ?? [];
    if (!plan || !item) throw new Error('the sample has a plan');
    const { payer: _, ...without } = item;
    expect(
      found({ ...whole(), agreements: [agreement({ plan: { ...plan, instalments: { [id]: without } } })] }),
    ).toContain('V3 error');
    const less = { ...plan, instalments: { [id]: { ...item, amountFen: item.amountFen - 1 } } };
    expect(found({ ...whole(), agreements: [agreement({ plan: less })] })).toContain('V4 error');
  });
  test('V5: a record before the acceptance, said with both days', () => {
    const findings = checkDossier({ ...whole(), papers: [...whole().papers.slice(0, 3), paper('D08', '2026-11-19')] });
    expect(findings.find(({ check }) => check === 'V5')?.text).toBe(
      '调解记录的日期 2026-11-19 早于受理的日期 2026-11-20。',
    );
  });
  test('V6: another mediator on the agreement than on the cover', () => {
    expect(found({ ...whole(), agreements: [agreement({ mediator: '钱一' })] })).toContain('V6 warning');
  });
  test('V7: an agent without a power of attorney, or without the special power to settle', () => {
    const { parties } = shortest();
    const [id = '', party] = Object.entries(parties)[0] ?? [];
    if (!party) throw new Error('the sample has a party');
    const trouble = (agentHasAuthority: boolean, fields?: Record<string, string>) => {
      const stood = { ...party, agentName: '李四光', agentHasAuthority };
      const agreements = [agreement({ parties: { ...parties, [id]: stood } })];
      const power = paper('D05');
      const papers = fields ? [...whole().papers, { ...power, doc: { ...power.doc, fields } }] : whole().papers;
      return checkDossier({ ...whole(), agreements, papers }).flatMap(({ check, text }) =>
        check === 'V7' ? [text] : [],
      );
    };
    const toHim = { principal: party.name, agent: '李四光' };
    expect(trouble(true)[0]).toContain('没有');
    expect(trouble(true, { ...toHim, principal: '王五' })[0]).toContain('卷里没有');
    expect(trouble(true, { ...toHim, special: '承认对方的请求' })[0]).toContain('没有勾选「签署调解协议等文书」');
    expect(trouble(false, { ...toHim, special: '签署调解协议等文书' })[0]).toContain('协议上没有记');
    expect(trouble(true, { ...toHim, special: '承认对方的请求、签署调解协议等文书' })).toEqual([]);
  });
  test('V9: seven days after a due date somebody should have visited', () => {
    const later = { ...whole(), today: '2027-02-20' };
    expect(found(later)).toContain('V9 warning');
    const visit = record('followUp', 'f', {
      agreementId: 'a',
      visitedOn: '2027-02-19',
      way: '电话',
      content: '已付',
      by: '赵',
    });
    expect(found({ ...later, followUps: [visit] })).not.toContain('V9 warning');
  });
  test('V10: a word that blurs a duty is pointed out, with the word', () => {
    const findings = checkDossier({ ...whole(), agreements: [agreement({ facts: '被申请人答应尽快付清。' })] });
    expect(findings.find(({ check }) => check === 'V10')?.text).toContain('尽快');
  });
});
