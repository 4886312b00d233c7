import { partiesInOrder } from '../party-names.ts';
import { SIGN_POWER } from '../sign-power.ts';
import { type DossierFinding, type DossierRecords, finalPapers, liveAgreements } from './dossier-records.ts';

/** V2: a signed agreement without a scan of its signed pages. */
const unsigned = (records: DossierRecords): DossierFinding[] =>
  liveAgreements(records).flatMap(({ id, doc }): DossierFinding[] => {
    const scans = records.attachments.filter(
      ({ doc: file }) => file.ofId === id && file.role === '签字页' && file.status === '有效',
    );
    const fix = { to: 'agreement', id } as const;
    const count = Object.keys(doc.parties).length;
    if (doc.status === '已定稿')
      return [{ check: 'V2', level: 'error', text: `协议还没有登记签署，应有 ${count} 方当事人签名。`, fix }];
    return scans.length > 0
      ? []
      : [{ check: 'V2', level: 'error', text: `没有签字页的扫描件，看不出 ${count} 方当事人是否都签了。`, fix }];
  });

type Trouble = Pick<DossierFinding, 'text' | 'fix'>;
type Agency = { readonly name: string; readonly agentName: string; readonly agentHasAuthority?: boolean | undefined };

const agencyTrouble = (records: DossierRecords, agreementId: string, agency: Agency): Trouble[] => {
  const { name, agentName, agentHasAuthority } = agency;
  const anew = { to: 'new-paper', form: 'D05' } as const;
  const powers = finalPapers(records, 'D05').filter(
    ({ doc: { fields } }) => fields?.principal === name && fields.agent === agentName,
  );
  if (powers.length === 0)
    return [{ text: `${name}由${agentName}代理，卷里没有${name}委托${agentName}的定稿《授权委托书》。`, fix: anew }];
  if (!powers.some(({ doc }) => doc.fields?.special?.includes(SIGN_POWER)))
    return [{ text: `${name}给${agentName}的《授权委托书》没有勾选「${SIGN_POWER}」。`, fix: anew }];
  const text = `协议上没有记${agentName}有特别授权，代${name}签订的协议可能不算数。`;
  return agentHasAuthority ? [] : [{ text, fix: { to: 'agreement', id: agreementId } }];
};

/** V7: who signs for another needs a power of attorney of that very party, and in it the special power to sign. */
const agents = (records: DossierRecords): DossierFinding[] =>
  liveAgreements(records).flatMap(({ id, doc }) =>
    partiesInOrder(doc.parties).flatMap(({ name, agentName, agentHasAuthority }): DossierFinding[] =>
      agentName
        ? agencyTrouble(records, id, { name, agentName, agentHasAuthority }).map((trouble) => ({
            check: 'V7',
            level: 'error',
            ...trouble,
          }))
        : [],
    ),
  );

/** V6: the mediator of record, agreement and cover is one and the same. */
const mediators = (records: DossierRecords): DossierFinding[] => {
  const { mediator } = records.case.doc;
  return liveAgreements(records)
    .filter(({ doc }) => mediator && doc.mediator && doc.mediator !== mediator)
    .map(({ id, doc }) => ({
      check: 'V6' as const,
      level: 'warning' as const,
      text: `协议上的人民调解员是${doc.mediator}，案件和卷皮上是${mediator}。`,
      fix: { to: 'agreement' as const, id },
    }));
};

/** V2, V6, V7: who signed, for whom, and under whose mediation. */
export const signatureFindings = (records: DossierRecords): DossierFinding[] => [
  ...unsigned(records),
  ...mediators(records),
  ...agents(records),
];
