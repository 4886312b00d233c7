import type { Doc } from '../../domain/record.ts';
import { textMark } from '../../domain/text-mark.ts';
import { withValueAt } from '../../domain/with-value-at.ts';
import type { RecordEdit } from '../../src/vault/open-vault.ts';
import { AGREEMENT_SERIES, CASE_SERIES, takeNumber } from '../../src/vault/take-number.ts';
import type { SimLaptop } from './sim-laptop.ts';
import { chance, contentOf, pick, type World } from './world.ts';

/** What a clerk does at a laptop that is on: edits of one user action. Null: nothing to do. */
type Act = (world: World, laptop: SimLaptop) => readonly RecordEdit[] | null;

const dayOf = (world: World): string => new Date(world.clockMs).toISOString().slice(0, 10);
const word = (world: World): string => `词${Math.floor(world.random() * 8)}`;

const newClue: Act = (world) => {
  const now: Doc = {
    foundOn: dayOf(world),
    place: word(world),
    type: '邻里',
    brief: word(world),
    status: '已登记',
    ...(chance(world, 0.2) ? { fromNewerVersion: { kept: word(world) } } : {}),
  };
  return [{ recordId: world.fresh(), kind: 'clue', was: null, now }];
};

const FIELDS = ['place', 'brief', 'owner', 'remark', 'demand'] as const;

/** A form with one to three fields changed, from what the screen shows. */
const editClue: Act = (world, { open }) => {
  const clue = pick(world, open?.vault.view.all('clue') ?? []);
  if (!clue) return null;
  const was = clue.doc as Doc;
  const changed = Object.fromEntries(
    FIELDS.filter(() => chance(world, 0.35)).map((field) => [field, `${word(world)}${world.fresh()}`]),
  );
  return [{ recordId: clue.id, kind: 'clue', was, now: { ...was, ...changed } }];
};

/** The same few values again and again: A → B → A is not "the same change". */
const flipClue: Act = (world, { open }) => {
  const clue = pick(world, open?.vault.view.all('clue') ?? []);
  if (!clue) return null;
  const was = clue.doc as Doc;
  return [{ recordId: clue.id, kind: 'clue', was, now: { ...was, remark: was.remark === '甲' ? '乙' : '甲' } }];
};

const addParty: Act = (world, { open }) => {
  const clue = pick(world, open?.vault.view.all('clue') ?? []);
  if (!clue) return null;
  const was = clue.doc as Doc;
  const parties = { ...((was.parties ?? {}) as Doc), [world.fresh()]: { order: 1, name: word(world) } };
  return [{ recordId: clue.id, kind: 'clue', was, now: { ...was, parties } }];
};

/** From a clue a case, and its agreement: three records in one step. */
const openMatter: Act = (world, { open }) => {
  const clue = pick(world, open?.vault.view.all('clue') ?? []);
  if (!clue) return null;
  const caseId = world.fresh();
  const title = word(world);
  const matter: Doc = {
    title,
    clueId: clue.id,
    acceptedOn: dayOf(world),
    source: '主动调解',
    type: '邻里',
    parties: {},
    brief: title,
    status: '已受理',
    result: '调解中',
  };
  const agreement: Doc = { caseId, title, parties: {}, facts: title, status: '草稿', performMode: '分期' };
  return [
    { recordId: caseId, kind: 'case', was: null, now: matter },
    { recordId: world.fresh(), kind: 'agreement', was: null, now: agreement },
    { recordId: clue.id, kind: 'clue', was: clue.doc as Doc, now: { ...(clue.doc as Doc), caseId } },
  ];
};

/** The plan and its total are one value: two half-edits must never become a plan that nobody wrote. */
const editPlan: Act = (world, { open }) => {
  const agreement = pick(world, open?.vault.view.all('agreement') ?? []);
  if (!agreement) return null;
  const was = agreement.doc as Doc;
  const amountFen = 100 + Math.floor(world.random() * 900);
  const plan = {
    totalFen: amountFen * 2,
    instalments: {
      q1: { order: 1, dueOn: dayOf(world), amountFen },
      q2: { order: 2, dueOn: '2027-12-31', amountFen },
    },
  };
  return [{ recordId: agreement.id, kind: 'agreement', was, now: { ...was, plan } }];
};

/** The number is consumed in the same save as the text is made final; the year is what this laptop's clock says. */
const finalise: Act = (world, { open }) => {
  const drafts = (open?.vault.view.all('agreement') ?? []).filter(({ doc }) => doc.status === '草稿');
  const agreement = pick(world, drafts);
  if (!open || !agreement) return null;
  const at = open.vault.now();
  const number = takeNumber(open.vault, { series: AGREEMENT_SERIES, at, recordId: agreement.id, kind: 'agreement' });
  const was = agreement.doc as Doc;
  const finalisedAt = at.toISOString();
  const text = { ...was, status: '已定稿', no: number.label, finalisedAt, pdfHash: 'f'.repeat(64) };
  const final = { ...text, textMark: textMark(text) };
  return [{ recordId: agreement.id, kind: 'agreement', was, now: final }, number.edit];
};

/** A dossier gets its number. */
const numberCase: Act = (world, { open }) => {
  const matter = pick(
    world,
    (open?.vault.view.all('case') ?? []).filter(({ doc }) => doc.no === undefined),
  );
  if (!open || !matter) return null;
  const at = open.vault.now();
  const number = takeNumber(open.vault, { series: CASE_SERIES, at, recordId: matter.id, kind: 'case' });
  const was = matter.doc as Doc;
  return [{ recordId: matter.id, kind: 'case', was, now: { ...was, no: number.label } }, number.edit];
};

/** A final text that was not signed is made void, and its numbers with it. */
const makeVoid: Act = (world, { open }) => {
  const final = (open?.vault.view.all('agreement') ?? []).filter(({ doc }) => doc.status === '已定稿');
  const agreement = pick(world, final);
  if (!open || !agreement) return null;
  const was = agreement.doc as Doc;
  const voidReason = word(world);
  const uses = open.vault.view
    .all('numberUse')
    .filter(({ doc }) => doc.usedFor === agreement.id && doc.status === 'used');
  return [
    { recordId: agreement.id, kind: 'agreement', was, now: { ...was, status: '已作废', voidReason } },
    ...uses.map(({ id, doc }): RecordEdit => {
      const use = doc as Doc;
      return { recordId: id, kind: 'numberUse', was: use, now: { ...use, status: 'void', voidReason } };
    }),
  ];
};

/** What the form refuses and a careless program would not: a change of a sealed text. */
const editSealed: Act = (world, { open }) => {
  const sealed = (open?.vault.view.all('agreement') ?? []).filter(({ doc }) => doc.status !== '草稿');
  const agreement = pick(world, sealed);
  if (!agreement) return null;
  const was = agreement.doc as Doc;
  return [{ recordId: agreement.id, kind: 'agreement', was, now: { ...was, facts: word(world) } }];
};

const settleConflict: Act = (world, { open, userId }) => {
  const all = (open?.vault.view.all('conflict') ?? []).filter(({ doc }) => doc.status === 'open');
  const conflict = pick(world, all);
  const record = conflict && open?.vault.view.get(conflict.doc.recordKind as 'clue', conflict.doc.recordId);
  if (!conflict || !record || conflict.doc.path.includes('.') || conflict.doc.path === '') return null;
  const mine = chance(world, 0.5);
  const was = conflict.doc as unknown as Doc;
  const settledAt = new Date(world.clockMs).toISOString();
  const settled = { ...was, status: 'settled', settledAs: mine ? 'mine' : 'county', settledBy: userId, settledAt };
  const doc = record.doc as Doc;
  const text = withValueAt(doc, conflict.doc.path, conflict.doc.mine ?? null);
  return [
    { recordId: conflict.id, kind: 'conflict', was, now: settled },
    ...(mine ? [{ recordId: record.id, kind: record.kind, was: doc, now: text }] : []),
  ];
};

const ACTS: readonly (readonly [number, Act])[] = [
  [4, newClue],
  [8, editClue],
  [3, flipClue],
  [3, addParty],
  [4, openMatter],
  [3, editPlan],
  [5, finalise],
  [5, numberCase],
  [1, makeVoid],
  [1, editSealed],
  [2, settleConflict],
];
const TOTAL = ACTS.reduce((sum, [weight]) => sum + weight, 0);

const actOf = (world: World): Act => {
  let at = world.random() * TOTAL;
  for (const [weight, act] of ACTS) {
    at -= weight;
    if (at < 0) return act;
  }
  return newClue;
};

const saveAll = async (world: World, laptop: SimLaptop, edits: readonly RecordEdit[]): Promise<void> => {
  const { open } = laptop;
  if (!open) return;
  const saved = await open.vault.save(edits);
  // A sealed text the vault itself refuses; one that another laptop sealed meanwhile, the county does.
  if (!saved.ok && !['save-failed', 'sealed'].includes(saved.problems[0]?.code ?? ''))
    throw new Error(`a clerk was refused: ${JSON.stringify(saved.problems)}`);
  // What a machine without power answered nobody has read.
  if (!saved.ok || laptop.disk.isDead()) return;
  const ids = new Set(saved.value.changeIds);
  for (const { change } of open.memory.outbox)
    if (ids.has(change.id)) world.said.push({ content: contentOf(change), change, officeId: laptop.officeId });
};

/** One user action at a laptop, saved. */
export const work = async (world: World, laptop: SimLaptop): Promise<void> => {
  const edits = actOf(world)(world, laptop);
  if (!edits) return;
  if (!world.trap?.splitSaves) return saveAll(world, laptop, edits);
  for (const edit of edits) await saveAll(world, laptop, [edit]);
};

/** Takes a step back, or a refused change out with a note. */
export const takeBack = async (world: World, laptop: SimLaptop): Promise<void> => {
  const { open } = laptop;
  if (!open) return;
  const parked = pick(world, open.vault.parked());
  if (parked && chance(world, 0.5)) return open.vault.removeParked(parked.id, '不再需要');
  const entry = pick(world, open.memory.outbox);
  if (!entry) return;
  const undone = await open.vault.undoGroup([entry.change.id]);
  if (!undone.ok || laptop.disk.isDead()) return;
  const ids = new Set(undone.value.changeIds);
  for (const { change } of open.memory.outbox)
    if (ids.has(change.id)) world.said.push({ content: contentOf(change), change, officeId: laptop.officeId });
};
