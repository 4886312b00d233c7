import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FORMS } from '../../src/documents/forms/form-list.ts';
import { keepGolden } from './golden.ts';

/** npm run paper:golden: writes tests/golden anew. Look at the pages (npm run paper) before, and read the difference before it is committed. */
rmSync(fileURLToPath(new URL('../golden', import.meta.url)), { recursive: true, force: true });
let pages = 0;
for (const form of FORMS) pages += await keepGolden(form);
process.stdout.write(`${JSON.stringify({ forms: FORMS.length, pages })}\n`);
