import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import type { FieldDef, Typed } from './field-def.ts';
import { FieldGrid } from './field-grid.tsx';
import { useOpenForm } from './open-form.ts';
import { isOrganisation, partyDefs } from './party-defs.ts';
import { typedAt } from './typed-path.ts';

/** Ids of the parties in a form, in their order. */
const partyIdsOf = (typed: Typed): readonly string[] => {
  const parties = typed.parties;
  if (!parties || typeof parties !== 'object' || Array.isArray(parties)) return [];
  const orderOf = (id: string) => Number(typedAt(typed, `parties.${id}.order`));
  return Object.keys(parties)
    .filter((id) => typeof parties[id] === 'object')
    .sort((a, b) => orderOf(a) - orderOf(b));
};

/** All fields of all parties in a form. */
export const allPartyDefs = (typed: Typed): readonly FieldDef[] =>
  partyIdsOf(typed).flatMap((id) => partyDefs(id, isOrganisation(String(typedAt(typed, `parties.${id}.kind`)))));

type PartyFieldsProps = { readonly newId: () => string; readonly readOnly?: boolean };

/** The list of parties: add, fill, take out. Each party is its own group of fields. */
export const PartyFields = ({ newId, readOnly = false }: PartyFieldsProps) => {
  const { watch, setValue, getValues, unregister, setFocus } = useOpenForm();
  const [added, setAdded] = useState<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  // The keyboard goes on where the eye does: into the new party, or back to the button after one was taken out.
  useEffect(() => {
    if (added) setFocus(`parties.${added}.name`);
  }, [added, setFocus]);
  const typed = watch();
  const ids = partyIdsOf(typed);
  const add = (role: string) => {
    const last = Math.max(0, ...ids.map((id) => Number(typedAt(typed, `parties.${id}.order`))));
    const id = newId();
    setValue(`parties.${id}`, { order: String(last + 1), role, kind: '自然人', name: '' }, { shouldDirty: true });
    setAdded(id);
  };
  const remove = (id: string) => {
    unregister(`parties.${id}`);
    const parties = { ...(getValues('parties') as Typed) };
    delete parties[id];
    setValue('parties', parties, { shouldDirty: true });
    addButton.current?.focus();
  };
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      {ids.map((id, at) => {
        const organisation = isOrganisation(String(typedAt(typed, `parties.${id}.kind`)));
        return (
          <Box
            key={id}
            role="group"
            aria-label={`当事人 ${at + 1}`}
            sx={{ borderLeft: 3, borderColor: 'divider', pl: 3 }}
          >
            <Box sx={{ display: 'flex', alignItems: 'center', mb: 1 }}>
              <Typography sx={{ fontWeight: 700, flex: 1 }}>{`当事人 ${at + 1}`}</Typography>
              {readOnly ? null : (
                <Button size="small" aria-label={`移出当事人 ${at + 1}`} onClick={() => remove(id)}>
                  移出
                </Button>
              )}
            </Box>
            <FieldGrid
              defs={partyDefs(id, organisation).map((def) => ({ ...def, readOnly: readOnly || def.readOnly === true }))}
            />
          </Box>
        );
      })}
      {readOnly ? null : (
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button ref={addButton} variant="outlined" onClick={() => add('申请人')}>
            加申请人
          </Button>
          <Button variant="outlined" onClick={() => add('被申请人')}>
            加被申请人
          </Button>
        </Box>
      )}
    </Box>
  );
};
