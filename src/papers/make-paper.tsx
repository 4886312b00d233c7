import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { MakeChoice } from './make-choices.ts';

/** Makes any document that belongs here, one more of a kind that is already there included. */
export const MakePaper = ({ choices }: { readonly choices: readonly MakeChoice[] }) => {
  const navigate = useNavigate();
  const [key, setKey] = useState('');
  const chosen = choices.find((choice) => choice.key === key);
  const groups = [...new Set(choices.map(({ group }) => group))];
  if (choices.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', gap: 2, mt: 3, alignItems: 'center', flexWrap: 'wrap' }}>
      <TextField
        select
        label="另外制作"
        value={chosen ? key : ''}
        onChange={({ target }) => setKey(target.value)}
        sx={{ width: 360 }}
      >
        {groups.flatMap((group) => [
          <ListSubheader key={group}>{group}</ListSubheader>,
          ...choices
            .filter((choice) => choice.group === group)
            .map((choice) => (
              <MenuItem key={choice.key} value={choice.key}>
                {choice.title}
              </MenuItem>
            )),
        ])}
      </TextField>
      <Button variant="outlined" disabled={!chosen} onClick={() => chosen && void navigate(chosen.to)}>
        制作
      </Button>
    </Box>
  );
};
