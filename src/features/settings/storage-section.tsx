import Button from '@mui/material/Button';
import { restoredSentence } from '../../../domain/restored-sentence.ts';
import { journalHome } from '../../bridge.ts';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useVault } from '../../vault/vault-context.ts';
import { FactsList } from './facts-list.tsx';
import { useStorageFacts } from './use-storage-facts.ts';

const MB = 1024 * 1024;
const room = (bytes: number): string =>
  bytes >= 1024 * MB ? `${(bytes / 1024 / MB).toFixed(1)} GB` : `${Math.max(1, Math.round(bytes / MB))} MB`;

const JOURNAL = {
  computer: '文件日志，存在这台电脑的磁盘上',
  browser: '文件日志，存在浏览器的文件区里',
  memory: '只在内存。数据库坏了，没上传的就找不回来',
} as const;
const KEPT = {
  yes: '浏览器已答应长期保存，不会自动清理',
  no: '没有答应，磁盘紧张时浏览器可能清理',
  unknown: '这个浏览器不作答',
} as const;

/** How safe and how full the store of this computer is. */
export const StorageSection = () => {
  const { restored, journalBytes } = useVault();
  const { facts, askAgain } = useStorageFacts();
  const found = restoredSentence(restored);
  return (
    <Sheet title="本机存储" note="内容加密后存在这台电脑上。每次保存先写日志，再写数据库。">
      {journalHome === 'memory' ? (
        <Notice tone="bad">
          这个浏览器不能存文件，日志只在内存里。数据库一坏，没上传的就没有了。请换用新版 Chrome、Edge，或安装桌面程序。
        </Notice>
      ) : null}
      {journalHome !== 'computer' && facts?.kept === 'no' ? (
        <Notice tone="care" actions={<Button onClick={() => void askAgain()}>再问一次</Button>}>
          浏览器没有答应长期保留内容。请不要清理浏览器数据，并常连网上传；把本页加入书签后再打开，多数浏览器就会答应。
        </Notice>
      ) : null}
      <FactsList
        facts={[
          ['日志', `${JOURNAL[journalHome]}；现在 ${room(journalBytes())}`],
          [
            '存储',
            journalHome === 'computer' ? '桌面程序自己的存储，不会自动清理' : facts ? KEPT[facts.kept] : '正在查看',
          ],
          ['数据库已用', facts?.usedBytes === undefined ? '正在查看' : room(facts.usedBytes)],
          [
            '磁盘还剩',
            facts ? (facts.freeBytes === null ? '这台电脑不告诉' : `约 ${room(facts.freeBytes)}`) : '正在查看',
          ],
          ['这次打开时', found || '数据库和日志都完整'],
        ]}
      />
    </Sheet>
  );
};
