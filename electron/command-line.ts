import type { App } from 'electron';

const PINNED = 'IdbSqliteOnDiskRollout:stage/UseLevelDbOnly';

/**
 * Pins the storage backend of IndexedDB: Chromium is moving from LevelDB to SQLite, and a switch of backends empties the database without a word.
 * One switch with all features, those given at the start included: Chromium reads only the last `enable-features`.
 */
export const setUpCommandLine = (app: App): void => {
  const given = app.commandLine.getSwitchValue('enable-features').split(',');
  const others = given.filter((feature) => feature !== '' && !feature.startsWith('IdbSqliteOnDiskRollout'));
  app.commandLine.appendSwitch('enable-features', [...others, PINNED].join(','));
};
