import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { useEffect } from 'react';
import { HashRouter } from 'react-router';
import { AttachmentsProvider } from '../attachments/attachments-provider.tsx';
import { bridge } from '../bridge.ts';
import { EnrolPage } from '../features/enrol/enrol-page.tsx';
import { StoppedPage } from '../features/enrol/stopped-page.tsx';
import { LockedPages } from '../features/unlock/locked-pages.tsx';
import { theme } from '../ui/theme.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { vaultAddress } from '../vault/stored-keyrings.ts';
import { VaultContext } from '../vault/vault-context.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { FLUSH_DRAFTS } from './flush-drafts.ts';
import { ports } from './open-office.ts';
import { Shell } from './shell.tsx';
import { IDLE_MINUTES, useIdleLock } from './use-idle-lock.ts';
import { useStage } from './use-stage.ts';

/** The whole window: no vault → enrol; locked → unlock; open → the shell. */
export const App = () => (
  <ThemeProvider theme={theme}>
    <CssBaseline />
    <ErrorBoundary>
      <Stages />
    </ErrorBoundary>
  </ThemeProvider>
);

const Stages = () => {
  const { stage, enrol, unlock, recover, enrolAnew, lock } = useStage();
  if (stage.at === 'looking') return null;
  if (stage.at === 'enrol') return <EnrolPage presetAddress={stage.presetAddress} onEnrol={enrol} />;
  if (stage.at === 'stopped') return <StoppedPage stopped={stage.stopped} onEnrol={enrolAnew} />;
  if (stage.at === 'locked')
    return <LockedPages note={stage.note} address={() => vaultAddress(ports)} onUnlock={unlock} onRecover={recover} />;
  return <OpenOffice vault={stage.vault} onLock={lock} />;
};

type OpenOfficeProps = { readonly vault: OpenVault; readonly onLock: (note: string) => void };

const OpenOffice = ({ vault, onLock }: OpenOfficeProps) => {
  useIdleLock(() => onLock(`${IDLE_MINUTES} 分钟没有操作，已自动锁定。填到一半的内容都留着。`));
  useEffect(() => bridge.on('lockNow', () => onLock('')), [onLock]);
  useEffect(() => bridge.on('flushNow', () => void window.dispatchEvent(new Event(FLUSH_DRAFTS))), []);
  return (
    <VaultContext value={vault}>
      <AttachmentsProvider vault={vault}>
        <HashRouter>
          <Shell onLock={() => onLock('')} />
        </HashRouter>
      </AttachmentsProvider>
    </VaultContext>
  );
};
