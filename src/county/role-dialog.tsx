import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { problemSentence } from '../../domain/problem-sentence.ts';
import { roleWord } from '../../domain/role-word.ts';
import { type CountyOffice, doneSchema } from '../../protocol/county.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { askCountyPages } from './county-client.ts';

const OFFICE_ROLES = ['clerk', 'mediator', 'director'] as const;

type RoleDialogProps = {
  readonly officeId: string;
  readonly user: CountyOffice['users'][number];
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly onLoggedOut: () => void;
};

/** Another role for a person, with what it means for a computer that is away. */
export const RoleDialog = ({ officeId, user, onClose, onDone, onLoggedOut }: RoleDialogProps) => {
  const [role, setRole] = useState<string>(user.role);
  const [trouble, setTrouble] = useState('');
  const change = async () => {
    const done = await askCountyPages('/county/users/role', doneSchema, { officeId, id: user.id, role });
    if (done.ok) onDone();
    else if ('gone' in done) onLoggedOut();
    else setTrouble(done.problems.map(problemSentence).join(' '));
  };
  return (
    <ConfirmDialog
      open
      title={`改岗位：${user.name}`}
      confirm="改岗位"
      disabled={role === user.role}
      onConfirm={() => void change()}
      onClose={onClose}
    >
      <RadioGroup row value={role} onChange={(event) => setRole(event.target.value)} aria-label="岗位">
        {OFFICE_ROLES.map((one) => (
          <FormControlLabel key={one} value={one} control={<Radio />} label={roleWord(one)} />
        ))}
      </RadioGroup>
      <Typography sx={{ mt: 2 }}>
        电脑下次同步时得知。得知以前按原岗位做的照样有效；以后超出新岗位的，内容完整保留，等人处理。
      </Typography>
      {trouble ? (
        <Notice tone="bad" live>
          {trouble}
        </Notice>
      ) : null}
    </ConfirmDialog>
  );
};
