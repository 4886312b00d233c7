import { z } from 'zod';
import { wordingSchema } from '../domain/kinds/wording.ts';

/** GET /county/wordings: every version there ever was, with who made it, and the number series with our own patterns. */
export const countyWordingsSchema = z.object({
  fengqiao: z.literal(true),
  today: z.string(),
  wordings: z.array(z.object({ id: z.string(), doc: wordingSchema, madeAt: z.string(), madeBy: z.string() })),
  series: z.array(z.object({ series: z.string(), pattern: z.string() })),
});
export type CountyWordings = z.infer<typeof countyWordingsSchema>;
export type CountyWording = CountyWordings['wordings'][number];

/** POST /county/wordings: a new version of a marked place; `ours`: the text of ours it stands for, whose {places} it must keep. */
export const newWordingSchema = z.object({
  key: z.string().regex(/^[A-Z0-9]{2,10}\.\w{1,40}$|^文号\..{1,20}$/u),
  ours: z.string().max(20_000),
  text: z.string().max(20_000),
  validFrom: z.string().max(20),
  validTo: z.string().max(20).optional(),
});

/** POST /county/wordings/withdraw: a version whose day has not come. */
export const withdrawWordingSchema = z.object({ id: z.string().max(64) });
