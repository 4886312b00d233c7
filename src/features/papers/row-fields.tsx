import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import type { PaperList } from '../../documents/paper/form.ts';
import type { Typed } from '../../forms/field-def.ts';
import { FieldGrid } from '../../forms/field-grid.tsx';
import { useOpenForm } from '../../forms/open-form.ts';
import { typedAt } from '../../forms/typed-path.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { rowDefs, rowIdsOf } from './paper-defs.ts';

type RowFieldsProps = { readonly list: PaperList; readonly newId: () => string };

/** A list of a form: rows are added, filled, moved and taken out. `Ctrl+Enter` in a row adds the next one. */
export const RowFields = ({ list, newId }: RowFieldsProps) => {
  const { watch, setValue, getValues, unregister, setFocus } = useOpenForm();
  const [added, setAdded] = useState<string | null>(null);
  const firstKey = list.columns[0]?.key;
  // The keyboard goes on where the eye does: into the new row.
  useEffect(() => {
    if (added && firstKey) setFocus(`rows.${added}.cells.${firstKey}`);
  }, [added, firstKey, setFocus]);
  const typed = watch();
  const ids = rowIdsOf(typed, list.key);
  const orderOf = (id: string) => Number(typedAt(typed, `rows.${id}.order`));
  const add = () => {
    const id = newId();
    const order = String(Math.max(0, ...ids.map(orderOf)) + 1);
    const cells = Object.fromEntries(list.columns.map(({ key, kind }) => [key, kind === 'ticks' ? [] : '']));
    setValue(`rows.${id}`, { order, list: list.key, cells } as Typed, { shouldDirty: true });
    setAdded(id);
  };
  const remove = (id: string) => {
    unregister(`rows.${id}`);
    const rows = { ...(getValues('rows') as Typed) };
    delete rows[id];
    setValue('rows', rows, { shouldDirty: true });
  };
  const swap = (id: string, other: string | undefined) => {
    if (!other) return;
    const [mine, theirs] = [String(orderOf(id)), String(orderOf(other))];
    setValue(`rows.${id}.order`, theirs, { shouldDirty: true });
    setValue(`rows.${other}.order`, mine, { shouldDirty: true });
  };
  return (
    <Sheet title={list.label} note={ids.length ? `共 ${ids.length} 行` : '还没有内容。'}>
      <Box
        sx={{ display: 'grid', gap: 2 }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return;
          event.preventDefault();
          add();
        }}
      >
        {ids.map((id, at) => (
          <Box
            key={id}
            role="group"
            aria-label={`${list.label} 第 ${at + 1} 行`}
            sx={{ borderTop: at ? 1 : 0, borderColor: 'divider', pt: at ? 2 : 0 }}
          >
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1 }}>
              <Box sx={{ flex: 1, color: 'text.secondary', fontSize: 15 }}>{at + 1}</Box>
              <Button size="small" disabled={at === 0} onClick={() => swap(id, ids[at - 1])}>
                上移
              </Button>
              <Button size="small" disabled={at === ids.length - 1} onClick={() => swap(id, ids[at + 1])}>
                下移
              </Button>
              <Button size="small" onClick={() => remove(id)}>
                去掉
              </Button>
            </Box>
            <FieldGrid defs={rowDefs(list, id)} />
          </Box>
        ))}
        <Box>
          <Button variant="outlined" onClick={add} title="Ctrl+Enter">
            加一行
          </Button>
        </Box>
      </Box>
    </Sheet>
  );
};
