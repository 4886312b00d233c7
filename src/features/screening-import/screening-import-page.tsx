import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { PageFrame } from '../../ui/page-frame.tsx';
import { ScreeningImport } from './screening-import.tsx';

/** 导入排查台账, as a page of its own. */
export const ScreeningImportPage = () => {
  const navigate = useNavigate();
  const back = () => void navigate('/clues');
  return (
    <PageFrame
      title="导入排查台账"
      lead="从 Excel 台账导入。先看后存，每一处疑问都列出来；存了也可以一步撤销。"
      actions={
        <Button variant="outlined" onClick={back}>
          回排查台账
        </Button>
      }
    >
      <ScreeningImport onDone={back} />
    </PageFrame>
  );
};
