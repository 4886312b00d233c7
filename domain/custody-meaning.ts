/** What the three words of custody promise, one sentence each, in the order of safety. */
export const CUSTODY_MEANING = {
  已存本机: '已写进这台电脑的磁盘，断电也在；县里还没有。',
  已到县: '县里的服务器已经收下，本所别的电脑也能看到；还没进县里的备份。',
  已备份: '已在县里最近一次核验过的备份里；这台电脑和县里的服务器都坏了，也找得回来。',
} as const;
