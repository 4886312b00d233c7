import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { Notice } from '../../ui/notice.tsx';
import type { Adding } from './use-adding.ts';

/** Files on their way onto the disk, each with progress and a way out. */
export const AddingList = ({ adding }: { readonly adding: readonly Adding[] }) => (
  <>
    {adding.map(({ key, name, part, trouble, cancel }) =>
      trouble ? (
        <Notice
          key={key}
          tone="bad"
          live
          actions={
            <Button size="small" onClick={cancel} aria-label={`知道了：${name}`}>
              知道了
            </Button>
          }
        >
          {name}：{trouble}
        </Notice>
      ) : (
        <Box key={key} sx={{ display: 'flex', alignItems: 'center', gap: 3, py: 1 }}>
          <Box sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
            正在存到本机：{name}
          </Box>
          <LinearProgress
            variant="determinate"
            value={part * 100}
            aria-label={`正在存到本机：${name}`}
            sx={{ width: 180 }}
          />
          <Box sx={{ width: 48, textAlign: 'right' }}>{Math.floor(part * 100)}%</Box>
          <Button size="small" onClick={cancel} aria-label={`取消添加 ${name}`}>
            取消
          </Button>
        </Box>
      ),
    )}
  </>
);
