import Button from '@mui/material/Button';
import { useRef } from 'react';

type FileButtonProps = {
  readonly label: string;
  /** Ending of the files that can be chosen, ".fqb". */
  readonly accept: string;
  readonly many?: boolean;
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

/** A plain button that asks for files; the same one may be chosen again. */
export const FileButton = ({ label, accept, many = false, disabled, onFiles }: FileButtonProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="outlined" disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={many}
        hidden
        aria-label={`${label}的文件`}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
};
