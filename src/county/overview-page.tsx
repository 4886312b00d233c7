import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Notice } from '../ui/notice.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { useNow } from '../ui/use-now.ts';
import { BackupPanel } from './backup-panel.tsx';
import { OfficePeople } from './office-people.tsx';
import { OfficeTable } from './office-table.tsx';
import { OpenMatters } from './open-matters.tsx';
import { UsbImport } from './usb-import.tsx';
import { useOverview } from './use-overview.ts';
import { usePeople } from './use-people.ts';
import { YearOnYear } from './year-on-year.tsx';

/** Headquarters' one page: offices, open matters, year on year, people and computers. Prints without its buttons. */
export const OverviewPage = ({
  userName,
  onLoggedOut,
  onLeave,
  onOperations,
  onWordings,
}: {
  readonly userName: string;
  readonly onLoggedOut: () => void;
  readonly onLeave: () => void;
  readonly onOperations: () => void;
  readonly onWordings: () => void;
}) => {
  const { overview, trouble, refresh } = useOverview(onLoggedOut);
  const people = usePeople(overview?.at ?? '', onLoggedOut);
  const now = useNow();
  if (!overview) return <Box sx={{ p: 6 }}>{trouble || '正在取各所的数据'}</Box>;
  return (
    <Box
      sx={{
        height: '100%',
        '& > main > *': { mx: 'auto' },
        '@media print': { height: 'auto', '& button': { display: 'none' } },
      }}
    >
      <PageFrame
        title={`${overview.county}司法局：各所总览`}
        lead={
          <>
            {userName} · 数据截至 <TimeText at={overview.at} now={now} />
            ，每分钟自动更新
          </>
        }
        actions={
          <>
            <Button variant="outlined" onClick={onOperations}>
              运行情况
            </Button>
            <Button variant="outlined" onClick={onWordings}>
              文书文字
            </Button>
            <Button onClick={() => void refresh()}>现在更新</Button>
            <Button variant="outlined" onClick={() => window.print()}>
              打印
            </Button>
            <Button onClick={onLeave}>退出</Button>
          </>
        }
      >
        {trouble ? (
          <Notice tone="care" live>
            没有取到新数据，下面是上次的。{trouble}
          </Notice>
        ) : null}
        <BackupPanel now={now} onLoggedOut={onLoggedOut} />
        <OfficeTable offices={overview.offices} now={now} />
        {overview.offices.some(({ open }) => open.matters > 0) ? (
          <OpenMatters offices={overview.offices} />
        ) : (
          <Sheet title="未结事项">没有未结事项。</Sheet>
        )}
        <YearOnYear overview={overview} />
        <UsbImport onLoggedOut={onLoggedOut} onChange={() => void refresh()} />
        {overview.offices.map((office) => (
          <OfficePeople
            key={office.id}
            office={office}
            people={people}
            now={now}
            onChange={refresh}
            onLoggedOut={onLoggedOut}
          />
        ))}
      </PageFrame>
    </Box>
  );
};
