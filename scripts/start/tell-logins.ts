import { roleWord } from '../../domain/role-word.ts';
import { dropDemoCodes, makeCode } from '../../server/enrol/make-code.ts';
import { COUNTY_LOGIN } from '../../server/seed/seed-county.ts';
import type { RunningCounty } from '../../server/start-county.ts';

/** Says where to log in and with what. The codes of an earlier start that nobody used are void from here. */
export const tellLogins = async ({ address, database }: RunningCounty, say: (line: string) => void): Promise<void> => {
  say(`\n县司法局页面：${address}/county`);
  say(`  用户名 ${COUNTY_LOGIN.name}    密码 ${COUNTY_LOGIN.password}（演示数据）`);
  say(`\n司法所端：${address}/`);
  say('  第一次打开要登记，一次性登记码（7 天内有效，用一次就作废；重新启动后换新码）：');
  const users = await database
    .selectFrom('users')
    .innerJoin('offices', 'offices.id', 'users.office_id')
    .select(['users.office_id', 'users.id', 'users.name', 'users.role', 'offices.profile'])
    .where('users.revoked_at', 'is', null)
    .orderBy('users.id')
    .execute();
  await dropDemoCodes(database);
  for (const user of users) {
    const { code } = await makeCode(database, user.office_id, user.id, new Date(), { forDemo: true });
    say(`  ${code}    ${user.profile.name}  ${user.name}（${roleWord(user.role)}）`);
  }
  say('\n按 Ctrl+C 停止。');
};
