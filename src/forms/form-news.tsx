import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { Notice } from '../ui/notice.tsx';
import { useOpenConflicts } from '../vault/use-open-conflicts.ts';
import type { RecordForm } from './record-form.ts';

/** What the person must know about an open form: it was restored from a draft, or others changed the record meanwhile. */
export const FormNews = ({ record }: { record: RecordForm }) => {
  const conflicts = useOpenConflicts().filter(({ doc }) => doc.recordId === record.recordId).length;
  return (
    <>
      {record.restored && record.form.formState.isDirty ? (
        <Notice tone="plain" actions={<Button onClick={() => void record.dropDraft()}>不要草稿</Button>}>
          这里是上次没有保存的内容，可以接着填。
        </Notice>
      ) : null}
      {conflicts > 0 ? (
        <Notice
          tone="care"
          live
          actions={
            <Button component={Link} to={`/sync?record=${record.recordId}`}>
              去比对处理
            </Button>
          }
        >
          这条记录有 {conflicts} 处，您和同事填得不一样，两边的内容都留着。正在填的不受影响；可以先保存，再去处理。
        </Notice>
      ) : null}
      {record.hasNews ? (
        <Notice tone="care" live actions={<Button onClick={record.takeNews}>看新内容</Button>}>
          这条记录刚被同事改过。您填的都还在；按「看新内容」，您没动过的栏目换成新的。
        </Notice>
      ) : null}
    </>
  );
};
