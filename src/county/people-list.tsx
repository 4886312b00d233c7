import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { roleWord } from '../../domain/role-word.ts';
import type { CountyOffice } from '../../protocol/county.ts';
import { LIST_ROW, SMALL_BUTTON } from './list-row.ts';

type Person = CountyOffice['users'][number];

export type PersonDeed = 'code' | 'reset' | 'role' | 'history' | 'revoke' | 'restore';

const DEEDS: readonly { readonly deed: PersonDeed; readonly word: string; readonly label: (name: string) => string }[] =
  [
    { deed: 'code', word: '发登记码', label: (name) => `给${name}发登记码` },
    { deed: 'reset', word: '重设密码', label: (name) => `给${name}发重设码` },
    { deed: 'role', word: '改岗位', label: (name) => `改${name}的岗位` },
    { deed: 'history', word: '变更记录', label: (name) => `${name}的变更记录` },
    { deed: 'revoke', word: '停用', label: (name) => `停用${name}` },
  ];
const STOPPED_DEEDS: typeof DEEDS = [
  { deed: 'history', word: '变更记录', label: (name) => `${name}的变更记录` },
  { deed: 'restore', word: '恢复使用', label: (name) => `恢复${name}` },
];

type PeopleListProps = { readonly office: CountyOffice; readonly onDeed: (deed: PersonDeed, person: Person) => void };

/** People of one office, each with what may be done for them. */
export const PeopleList = ({ office, onDeed }: PeopleListProps) => (
  <Box component="ul" aria-label={`${office.name}的人员`} sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {office.users.map((person) => (
      <Box component="li" key={person.id} sx={LIST_ROW}>
        <Box sx={{ flex: 1, minWidth: 140 }}>
          {person.name}（{roleWord(person.role)}）{person.revoked ? <strong>已停用</strong> : null}
        </Box>
        {(person.revoked ? STOPPED_DEEDS : DEEDS).map(({ deed, word, label }) => (
          <Button
            key={deed}
            variant={deed === 'code' || deed === 'restore' ? 'outlined' : 'text'}
            color={deed === 'revoke' ? 'error' : 'primary'}
            sx={SMALL_BUTTON}
            aria-label={label(person.name)}
            onClick={() => onDeed(deed, person)}
          >
            {word}
          </Button>
        ))}
      </Box>
    ))}
  </Box>
);
