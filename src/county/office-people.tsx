import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import type { CountyOffice } from '../../protocol/county.ts';
import type { CountyPeople } from '../../protocol/people.ts';
import { Sheet } from '../ui/sheet.tsx';
import { DeviceList } from './device-list.tsx';
import { EscrowDialog } from './escrow-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { NewCodeDialog } from './new-code-dialog.tsx';
import { NewUserDialog } from './new-user-dialog.tsx';
import { PeopleList, type PersonDeed } from './people-list.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { RoleDialog } from './role-dialog.tsx';

type OfficePeopleProps = {
  readonly office: CountyOffice;
  /** Null: not there yet. */
  readonly people: CountyPeople | null;
  readonly now: Date;
  readonly onChange: () => Promise<void>;
  readonly onLoggedOut: () => void;
};

type Open =
  | { readonly about: 'person'; readonly deed: PersonDeed; readonly person: CountyOffice['users'][number] }
  | { readonly about: 'device'; readonly deed: 'revoke' | 'escrow'; readonly device: CountyOffice['devices'][number] }
  | { readonly about: 'new' }
  | null;

/** People and computers of one office: codes, roles with their history, stopping and restoring, what stopped computers handed over. */
export const OfficePeople = ({ office, people, now, onChange, onLoggedOut }: OfficePeopleProps) => {
  const [open, setOpen] = useState<Open>(null);
  const onClose = () => setOpen(null);
  const onDone = () => {
    onClose();
    void onChange();
  };
  return (
    <Sheet
      title={`${office.name}：人员和电脑`}
      actions={<Button onClick={() => setOpen({ about: 'new' })}>新增人员</Button>}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(520px, 1fr))', columnGap: 6 }}>
        <PeopleList office={office} onDeed={(deed, person) => setOpen({ about: 'person', deed, person })} />
        <DeviceList
          office={office}
          escrows={people?.escrows.filter(({ officeId }) => officeId === office.id) ?? []}
          now={now}
          onRevoke={(device) => setOpen({ about: 'device', deed: 'revoke', device })}
          onOpenEscrow={(device) => setOpen({ about: 'device', deed: 'escrow', device })}
        />
      </Box>
      {open ? dialogOf(open, { office, people, onClose, onDone, onLoggedOut }) : null}
    </Sheet>
  );
};

type DialogParts = Pick<OfficePeopleProps, 'office' | 'people' | 'onLoggedOut'> & {
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const dialogOf = (open: NonNullable<Open>, parts: DialogParts): ReactNode => {
  const { office, people, ...ways } = parts;
  if (open.about === 'new') return <NewUserDialog office={office} {...ways} />;
  if (open.about === 'device') {
    const { id, name, waiting } = open.device;
    return open.deed === 'revoke' ? (
      <RevokeDialog what={{ kind: 'device', id, name, waiting }} {...ways} />
    ) : (
      <EscrowDialog officeId={office.id} device={open.device} {...ways} />
    );
  }
  const { deed, person } = open;
  if (deed === 'role') return <RoleDialog officeId={office.id} user={person} {...ways} />;
  if (deed === 'restore') return <RestoreDialog officeId={office.id} user={person} {...ways} />;
  if (deed === 'revoke') return <RevokeDialog what={{ kind: 'user', id: person.id, name: person.name }} {...ways} />;
  if (deed === 'history') {
    const states =
      people?.histories.find(({ officeId, userId }) => officeId === office.id && userId === person.id)?.states ?? [];
    return <HistoryDialog userName={person.name} states={states} onClose={ways.onClose} />;
  }
  return (
    <NewCodeDialog
      userId={person.id}
      purpose={deed === 'reset' ? 'reset' : 'enrol'}
      onClose={ways.onClose}
      onLoggedOut={ways.onLoggedOut}
    />
  );
};
