/** How the store was found when the vault was opened (src/vault/open-store.ts). */
export type FoundStore = {
  readonly found: 'whole' | 'behind' | 'rows-missing' | 'rebuilt';
  readonly fromJournal: number;
  readonly journalDamaged: boolean;
};

const foundSentence = ({ found, fromJournal }: FoundStore): string => {
  const back = fromJournal > 0 ? `日志里找回 ${fromJournal} 条，已放回。` : '';
  switch (found) {
    case 'whole':
      return back && `上次没有正常关机，${back}`;
    case 'behind':
      return `本机数据库比日志旧，可能断过电，或者换回过旧的硬盘。${back}缺的记录联网后从县里取回。`;
    case 'rows-missing':
      return `本机数据库少了记录。${back}缺的联网后从县里取回，没有上传的都在。`;
    case 'rebuilt':
      return fromJournal > 0
        ? `本机数据库坏了或被清空，已经重建。从日志找回本机保存过的 ${fromJournal} 条，没上传的会接着上传；其余记录联网后从县里取回。填到一半没保存的，要重新填。`
        : '本机数据库坏了或被清空，已经重建。记录联网后从县里取回。填到一半没保存的，要重新填。';
  }
};

const DAMAGED = '日志有一段读不出来，读得出的都已放回；请核对最近填的几条，并请县里派人看看磁盘。';

/** What a person is told of a store that was not found as it was left; '' when it was. */
export const restoredSentence = (restored: FoundStore): string =>
  `${foundSentence(restored)}${restored.journalDamaged ? DAMAGED : ''}`;
