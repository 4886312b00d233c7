import { roleWord } from '../../../domain/role-word.ts';
import { PrintLog } from '../../printing/print-log.tsx';
import { KeyTable } from '../../ui/key-table.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useVault } from '../../vault/vault-context.ts';
import { AboutSection } from './about-section.tsx';
import { EnrolAgainSection } from './enrol-again-section.tsx';
import { FactsList } from './facts-list.tsx';
import { NumbersSection } from './numbers-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { StorageSection } from './storage-section.tsx';

/** 设置: who and where this computer is, its people, its store, its numbers. */
export const SettingsPage = () => {
  const { identity, user } = useVault();
  return (
    <PageFrame title="设置" lead="这台电脑的登记情况、人员、密码和存储。">
      <EnrolAgainSection />
      <Sheet title="单位和本机">
        <FactsList
          facts={[
            ['单位', `${identity.office.county} ${identity.office.name}`],
            ['调解委员会', identity.office.committee],
            ['当前人员', `${user.name}（${roleWord(user.role)}）`],
            ['县里的服务器', identity.serverAddress],
            ['本机代号', `${identity.deviceMark}（用在本机编的号里）`],
            ['自动锁定', '15 分钟没有操作就锁定'],
          ]}
        />
      </Sheet>
      <PeopleSection />
      <PasswordSection />
      <StorageSection />
      <NumbersSection />
      <PrintLog />
      <Sheet title="按键表" note="任何时候按 F1 都能打开。">
        <KeyTable />
      </Sheet>
      <AboutSection />
    </PageFrame>
  );
};
