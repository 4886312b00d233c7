import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { useSyncStatus } from '../../sync/status.ts';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextFieldRow } from '../../ui/text-field-row.tsx';
import { useVault } from '../../vault/vault-context.ts';

const EMPTY = { code: '', deviceName: '' };

/** Only while the county does not know this computer: a new code, and everything goes on where it stood. */
export const EnrolAgainSection = () => {
  const vault = useVault();
  const unknown = useSyncStatus(({ problemCode }) => problemCode === 'device-unknown');
  const syncNow = useSyncStatus((status) => status.syncNow);
  const waiting = useSyncStatus((status) => status.waiting);
  const [typed, setTyped] = useState(EMPTY);
  const [trouble, setTrouble] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const set = (key: keyof typeof EMPTY) => (value: string) => {
    setTyped({ ...typed, [key]: value });
    setTrouble(undefined);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const { code, deviceName } = typed;
    const again = await vault.enrolAgain({ code: code.trim(), deviceName: deviceName.trim() });
    setBusy(false);
    if (!again.ok) return setTrouble(again.problems.map(problemSentence).join(' '));
    setTyped(EMPTY);
    setDone(true);
    syncNow();
  };
  if (!unknown)
    return done ? (
      <Notice tone="good" live>
        已重新登记，本机的内容会接着上传。
      </Notice>
    ) : null;
  return (
    <Sheet
      title="重新登记这台电脑"
      note={`县里恢复过备份，不认得这台电脑了。请向县司法局要一个新的登记码。本机的内容都在，还没上传的 ${waiting} 条登记后接着上传，不会丢。`}
    >
      <form onSubmit={(event) => void submit(event)} noValidate style={{ maxWidth: 420 }}>
        <TextFieldRow
          label="登记码"
          must
          value={typed.code}
          onChange={set('code')}
          error={trouble}
          help="县里发给您本人，需要连上网络"
        />
        <TextFieldRow
          label="这台电脑的名字"
          must
          value={typed.deviceName}
          onChange={set('deviceName')}
          help="例如「前台电脑」"
          maxLength={100}
        />
        <Button
          type="submit"
          variant="contained"
          disabled={busy || typed.code.trim() === '' || typed.deviceName.trim() === ''}
        >
          {busy ? '正在登记' : '重新登记'}
        </Button>
      </form>
    </Sheet>
  );
};
