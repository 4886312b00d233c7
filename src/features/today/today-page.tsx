import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { formatDayChinese, weekdayOf } from '../../../domain/civil-date.ts';
import type { DueItem } from '../../../domain/due-items.ts';
import { OpenPrintJobs } from '../../printing/open-print-jobs.tsx';
import { useSyncStatus } from '../../sync/status.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useHotKey } from '../../ui/use-hot-key.ts';
import { useNow } from '../../ui/use-now.ts';
import { useToday } from '../../vault/use-today.ts';
import { DueList } from './due-list.tsx';
import { OpenDrafts } from './open-drafts.tsx';
import { useDueItems } from './use-due-items.ts';

/** As many as one looks at; the rest is one press away. */
const FIRST = 12;

/** 今日: what is red, what is due, what was left half-filled; each with its reason and one press to the place. */
export const TodayPage = () => {
  const items = useDueItems();
  const today = useToday();
  const now = useNow(30_000);
  const navigate = useNavigate();
  useHotKey('alt+n', () => void navigate('/clues/new'));
  const red = items.filter(({ tone }) => tone === 'red');
  const rest = items.filter(({ tone }) => tone !== 'red');
  return (
    <PageFrame
      title={`今日 ${formatDayChinese(today)} 星期${'日一二三四五六'[weekdayOf(today)]}`}
      lead={
        items.length === 0 ? '今天没有到期的事。' : `要办 ${items.length} 件，其中红色 ${red.length} 件。先办红色的。`
      }
      actions={
        <Button component={Link} to="/clues/new" variant="contained" title="Alt+N">
          新增排查事项
        </Button>
      }
    >
      <SyncNotices />
      <OpenPrintJobs now={now} />
      <DueSheet title="红色，先办" items={red} today={today} />
      <DueSheet title="到期和要办的" items={rest} today={today} />
      <OpenDrafts now={now} />
      {items.length === 0 ? (
        <Sheet>
          <EmptyState
            action={
              <Button component={Link} to="/clues" variant="outlined">
                去排查台账
              </Button>
            }
          >
            没有到期的事。可以去排查台账登记新的事项，或导入本月的台账。
          </EmptyState>
        </Sheet>
      ) : null}
    </PageFrame>
  );
};

type DueSheetProps = { readonly title: string; readonly items: readonly DueItem[]; readonly today: string };

const DueSheet = ({ title, items, today }: DueSheetProps) => {
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const more = items.length - FIRST;
  return (
    <Sheet title={`${title} ${items.length} 件`}>
      <DueList items={all ? items : items.slice(0, FIRST)} today={today} />
      {more > 0 && !all ? <Button onClick={() => setAll(true)}>再看 {more} 件</Button> : null}
    </Sheet>
  );
};

/** What the county did not take, and what two people wrote differently. */
const SyncNotices = () => {
  const { parked, conflicts } = useSyncStatus();
  if (parked + conflicts === 0) return null;
  const words = [conflicts ? `${conflicts} 处两边填得不一样` : '', parked ? `${parked} 条县里没有接收` : '']
    .filter(Boolean)
    .join('，');
  return (
    <Notice
      tone="care"
      actions={
        <Button component={Link} to="/sync" variant="outlined">
          去同步中心处理
        </Button>
      }
    >
      有 {words}。内容都还在，等您处理。
    </Notice>
  );
};
