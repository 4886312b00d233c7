const SENTENCES: Readonly<Record<string, (dataDir: string) => string>> = {
  EACCES: (dataDir) =>
    `数据文件夹 ${dataDir} 不能写。请换一个能写的文件夹（npm start -- --data 文件夹），或改它的权限。`,
  EPERM: (dataDir) =>
    `数据文件夹 ${dataDir} 不能写。请换一个能写的文件夹（npm start -- --data 文件夹），或改它的权限。`,
  EROFS: (dataDir) => `数据文件夹 ${dataDir} 在只读的盘上。请换一个能写的文件夹：npm start -- --data 文件夹`,
  ENOTDIR: (dataDir) => `${dataDir} 不是文件夹。请换一个：npm start -- --data 文件夹`,
  EEXIST: (dataDir) => `${dataDir} 不是文件夹。请换一个：npm start -- --data 文件夹`,
  ENOSPC: () => '磁盘已满。请腾出空间后再启动。',
  ECONNREFUSED: () => '连不上 DATABASE_URL 指定的数据库。请确认它已启动、地址没有写错。',
};

/** Why npm start could not start, for a person; a bug keeps its own words. */
export const troubleSentence = (problem: unknown, dataDir: string): string => {
  const { code = '', message = String(problem) } = problem as { code?: string; message?: string };
  return SENTENCES[code]?.(dataDir) ?? `没能启动：${message}`;
};
