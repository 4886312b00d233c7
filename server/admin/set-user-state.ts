import { sql } from 'kysely';
import type { Role } from '../../protocol/enrol.ts';
import type { Database } from '../db/database.ts';

/** Changes a person's role or standing; the trigger on `users` writes the history, under the name of who decided. False: no such person there. */
export const setUserState = (
  database: Database,
  { officeId, id }: { readonly officeId: string; readonly id: string },
  state: { readonly role: Role } | { readonly revoked_at: Date | null },
  decidedBy: string,
): Promise<boolean> =>
  database.transaction().execute(async (tx) => {
    await sql`SELECT set_config('fengqiao.by', ${decidedBy}, true)`.execute(tx);
    const { numUpdatedRows } = await tx
      .updateTable('users')
      .set(state)
      .where('office_id', '=', officeId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  });
