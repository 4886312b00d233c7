import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../ui/empty-state.tsx';
import { useVault } from '../vault/vault-context.ts';

type MissingRecordProps = { readonly id: string | undefined; readonly children: ReactNode };

/** Where a record was looked for and is not: one that the county did not take lies in the sync centre, and the way there is shown. */
export const MissingRecord = ({ id, children }: MissingRecordProps) => {
  const refused = useVault()
    .parked()
    .some(({ change }) => change.recordId === id);
  if (!refused) return <EmptyState>{children}</EmptyState>;
  return (
    <EmptyState
      action={
        <Button component={Link} to="/sync" variant="contained">
          去同步中心处理
        </Button>
      }
    >
      县里没有接收这一条。您填的都还在，原因写在同步中心，等您处理。
    </EmptyState>
  );
};
