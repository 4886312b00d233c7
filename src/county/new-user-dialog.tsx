import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useState } from 'react';
import { problemSentence } from '../../domain/problem-sentence.ts';
import { roleWord } from '../../domain/role-word.ts';
import { type CountyOffice, newUserAnswerSchema } from '../../protocol/county.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { TextFieldRow } from '../ui/text-field-row.tsx';
import { askCountyPages } from './county-client.ts';

const OFFICE_ROLES = ['clerk', 'mediator', 'director'] as const;

type NewUserDialogProps = {
  readonly office: CountyOffice;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly onLoggedOut: () => void;
};

/** A new person of an office; a code is given afterwards. */
export const NewUserDialog = ({ office, onClose, onDone, onLoggedOut }: NewUserDialogProps) => {
  const [name, setName] = useState('');
  const [role, setRole] = useState<string>('clerk');
  const [trouble, setTrouble] = useState<string | undefined>();
  const add = async () => {
    const added = await askCountyPages('/county/users', newUserAnswerSchema, {
      officeId: office.id,
      name: name.trim(),
      role,
    });
    if (added.ok) onDone();
    else if ('gone' in added) onLoggedOut();
    else setTrouble(added.problems.map(problemSentence).join(' '));
  };
  return (
    <ConfirmDialog
      open
      title={`${office.name}：新增人员`}
      confirm="新增"
      disabled={name.trim() === ''}
      onConfirm={() => void add()}
      onClose={onClose}
    >
      <TextFieldRow label="姓名" must value={name} onChange={setName} error={trouble} maxLength={60} autoFocus />
      <RadioGroup row value={role} onChange={(event) => setRole(event.target.value)} aria-label="岗位">
        {OFFICE_ROLES.map((one) => (
          <FormControlLabel key={one} value={one} control={<Radio />} label={roleWord(one)} />
        ))}
      </RadioGroup>
    </ConfirmDialog>
  );
};
