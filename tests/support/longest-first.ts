import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes more than ten seconds, longest first. A clean clone knows no times of its own, and goes by the size of files. */
const LONG = [
  'simulation/worlds',
  'papers/word',
  'workbook/read-workbook',
  'electron/office-journey',
  'chaos/chaos',
  'backup/backup',
  'house/start',
  'electron/pack',
  'electron/office-app',
  'house/walls',
  'server/stopped-device',
  'e2e/demo',
  'e2e/attachments',
  'e2e/papers',
  'e2e/accessibility',
  'e2e/printing',
  'e2e/wording',
  'e2e/drafts',
  'e2e/program',
  'e2e/take-along',
  'e2e/bad-input',
  'e2e/numbers',
  'e2e/custody',
  'e2e/rare-names',
  'e2e/conflict.',
  'e2e/usb',
];
const rankOf = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((part) => moduleId.includes(part));
  return at < 0 ? LONG.length : at;
};

/** Long files of a project before short ones, so that at its end no core waits for the last. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((one) =>
      sorted.filter(({ project }) => project === one).toSorted((a, b) => rankOf(a) - rankOf(b)),
    );
  }
}
