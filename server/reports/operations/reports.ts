import type { OperationTable } from '../../../protocol/operations.ts';
import { accessReport } from './access-report.ts';
import { changeLog } from './change-log.ts';
import { countyActs } from './county-acts.ts';
import { failingDevices } from './failing-devices.ts';
import { lostChanges } from './lost-changes.ts';
import { numberRegister } from './number-register.ts';
import { openConflicts } from './open-conflicts.ts';
import { parked } from './parked.ts';
import type { Report } from './report.ts';
import { silentDevices } from './silent-devices.ts';

export const REPORTS: Readonly<Record<OperationTable, Report>> = {
  'silent-devices': silentDevices,
  'failing-devices': failingDevices,
  parked,
  conflicts: openConflicts,
  lost: lostChanges,
  numbers: numberRegister,
  changes: changeLog,
  access: accessReport,
  acts: countyActs,
};
