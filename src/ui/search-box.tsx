import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import { useHotKey } from './use-hot-key.ts';

/**
 * The page's search box; Ctrl+F and / lead here, Esc empties it. While an input method is composing, the letters in the box
 * are pinyin and not yet words: the search waits for the characters.
 */
export const SearchBox = ({
  value,
  onChange,
  placeholder,
  count,
}: {
  value: string;
  onChange: (typed: string) => void;
  placeholder: string;
  count?: string;
}) => {
  const input = useRef<HTMLInputElement>(null);
  /** What stands in the box while composing; null otherwise. */
  const [composing, setComposing] = useState<string | null>(null);
  const focus = () => input.current?.select();
  useHotKey('ctrl+f', focus);
  useHotKey('/', focus);
  return (
    <TextField
      value={composing ?? value}
      onChange={({ target }) => (composing === null ? onChange(target.value) : setComposing(target.value))}
      onCompositionStart={() => setComposing(value)}
      onCompositionEnd={() => {
        setComposing(null);
        onChange(input.current?.value ?? '');
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || value === '' || composing !== null) return;
        event.stopPropagation();
        onChange('');
      }}
      placeholder={placeholder}
      sx={{ maxWidth: 520 }}
      slotProps={{
        htmlInput: { ref: input, 'aria-label': '搜索', autoComplete: 'off', spellCheck: false },
        input: count ? { endAdornment: <InputAdornment position="end">{count}</InputAdornment> } : {},
      }}
    />
  );
};
