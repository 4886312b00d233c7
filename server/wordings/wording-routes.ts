import type { FastifyInstance } from 'fastify';
import { dayInShanghai } from '../../domain/civil-date.ts';
import { doneSchema } from '../../protocol/county.ts';
import { countyWordingsSchema, newWordingSchema, withdrawWordingSchema } from '../../protocol/wordings.ts';
import { forCounty, noteAct } from '../admin/for-county.ts';
import type { AppParts } from '../build-app.ts';
import { SERIES } from '../numbers/leases-for.ts';
import { answered } from '../open-api.ts';
import { refuse } from '../refuse.ts';
import { newWording } from './new-wording.ts';
import { addWording, lockWordings, officesOf, putWording, wordingsOf } from './wording-store.ts';

const DONE = { fengqiao: true, done: true } as const;

/** 文书文字: what headquarters lets stand in the marked places of the forms, and how numbers look. */
export const addWordingRoutes = (app: FastifyInstance, parts: AppParts): void => {
  const { database, now, newId } = parts;
  const asCounty = forCounty(parts);

  app.get(
    '/county/wordings',
    { schema: answered('县定文字和编号样式', countyWordingsSchema) },
    asCounty(async () => ({
      fengqiao: true,
      today: dayInShanghai(now().toISOString()),
      wordings: await wordingsOf(database),
      series: SERIES,
    })),
  );
  app.post(
    '/county/wordings',
    { schema: answered('新增一个版本的文字', doneSchema, newWordingSchema) },
    asCounty(async (name, request, reply) => {
      const parsed = newWordingSchema.safeParse(request.body);
      if (!parsed.success) return refuse(reply, 'missing');
      const at = now();
      const made = await database.transaction().execute(async (tx) => {
        await lockWordings(tx);
        const wordings = (await wordingsOf(tx)).map(({ doc }) => doc);
        const judged = newWording(parsed.data, { wordings, offices: await officesOf(tx), at: at.toISOString() });
        if (judged.ok) await addWording(tx, { id: `wording-${newId()}`, doc: judged.value, at, by: name });
        return judged;
      });
      if (!made.ok) return refuse(reply, made.problems[0]?.code ?? 'missing');
      await noteAct(parts, name, 'wording', `${made.value.key} ${made.value.version}`);
      return DONE;
    }),
  );
  app.post(
    '/county/wordings/withdraw',
    { schema: answered('撤回一个还没有开始的版本', doneSchema, withdrawWordingSchema) },
    asCounty(async (name, request, reply) => {
      const parsed = withdrawWordingSchema.safeParse(request.body);
      if (!parsed.success) return refuse(reply, 'record-missing');
      const today = dayInShanghai(now().toISOString());
      const found = await database.transaction().execute(async (tx) => {
        await lockWordings(tx);
        const one = (await wordingsOf(tx)).find(({ id }) => id === parsed.data.id);
        if (!one || one.doc.validFrom <= today) return one;
        await putWording(tx, one.id, { ...one.doc, status: '已撤回' });
        return one;
      });
      if (!found) return refuse(reply, 'record-missing');
      if (found.doc.validFrom <= today) return refuse(reply, 'wording-begun');
      await noteAct(parts, name, 'withdraw wording', `${found.doc.key} ${found.doc.version}`);
      return DONE;
    }),
  );
};
