import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { GatePage } from '../../ui/gate-page.tsx';
import { Notice } from '../../ui/notice.tsx';
import { exactTime } from '../../ui/relative-time.ts';
import type { Stopped } from '../../vault/wipe-vault.ts';

/** The county has stopped this computer. Null: what it holds is still being handed over, and nothing is taken away before. */
export const StoppedPage = ({
  stopped,
  onEnrol,
}: {
  readonly stopped: Stopped | null;
  readonly onEnrol: () => void;
}) =>
  stopped ? (
    <GatePage title="这台电脑已停用" lead="县司法局停用了这台电脑。">
      <Notice tone="good" word="已交给县里">
        {stopped.changes > 0 ? `本机还没有确认备份的 ${stopped.changes} 条内容` : '本机的内容'}
        和没填完的草稿，已加密封存交给县司法局，没有丢失。需要时由县司法局打开，归到本所名下。
      </Notice>
      <Typography sx={{ mb: 2 }}>交接时间：{exactTime(stopped.at)}</Typography>
      <Typography sx={{ mb: 2, overflowWrap: 'anywhere' }}>县里的收条：{stopped.receipts.join('、')}</Typography>
      <Typography sx={{ mb: 4 }}>
        收到收条以后，这台电脑上的资料已清除。没有传完的附件仍加密留在本机，只有县司法局能打开，请不要重装电脑。要继续用这台电脑，请向县司法局要一个新的登记码。
      </Typography>
      <Button variant="contained" fullWidth onClick={onEnrol}>
        重新登记这台电脑
      </Button>
    </GatePage>
  ) : (
    <GatePage title="这台电脑已停用" lead="县司法局停用了这台电脑。">
      <Notice tone="care" live>
        正在把本机的内容封存交给县里，请不要关机、不要断网。县里收到以前，本机的资料不会清除。
      </Notice>
    </GatePage>
  );
