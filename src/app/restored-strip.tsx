import Button from '@mui/material/Button';
import { restoredSentence } from '../../domain/restored-sentence.ts';
import { Notice } from '../ui/notice.tsx';
import { exactTime } from '../ui/relative-time.ts';
import { dismissRestoredNews, useRestoredNews } from './restored-news.ts';

/** What was found and put back when the vault was opened, until a person has read it. */
export const RestoredStrip = () => {
  const { news } = useRestoredNews();
  if (news.length === 0) return null;
  return (
    <Notice
      tone="care"
      live
      actions={
        <Button variant="outlined" onClick={dismissRestoredNews}>
          知道了
        </Button>
      }
    >
      {news.map((one) => (
        <div key={one.at}>
          {exactTime(one.at).slice(0, -3)} 打开时：{restoredSentence(one)}
        </div>
      ))}
    </Notice>
  );
};
