import { useCallback, useEffect, useState } from 'react';
import { problemSentence } from '../../domain/problem-sentence.ts';
import { type BackupStatus, backupStatusSchema } from '../../protocol/backup.ts';
import { askCountyPages } from './county-client.ts';

const EVERY_MS = 60_000;
const WHILE_RUNNING_MS = 2000;

/** How the backups stand; asked often while one is made, else every minute. */
export const useBackupStatus = (onLoggedOut: () => void) => {
  const [status, setStatus] = useState<BackupStatus | null>(null);
  const [trouble, setTrouble] = useState('');
  const ask = useCallback(
    async (body?: object) => {
      const answer = await askCountyPages('/county/backup', backupStatusSchema, body);
      if (answer.ok) setStatus(answer.value);
      else if ('gone' in answer) onLoggedOut();
      setTrouble(answer.ok ? '' : answer.problems.map(problemSentence).join(' '));
    },
    [onLoggedOut],
  );
  const every = status?.running ? WHILE_RUNNING_MS : EVERY_MS;
  useEffect(() => void ask(), [ask]);
  useEffect(() => {
    const timer = setInterval(() => void ask(), every);
    return () => clearInterval(timer);
  }, [ask, every]);
  return { status, trouble, start: useCallback(() => ask({}), [ask]) };
};
