import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

export type Owner = { readonly uid: number; readonly gid: number };

const NAME = 'postgres';

const idOf = (which: '-u' | '-g'): number =>
  Number(execFileSync('id', [which, NAME], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));

const known = (): Owner | null => {
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return null;
  }
};

const created = (): Owner => {
  execFileSync('useradd', ['--system', '--user-group', '--no-create-home', NAME], { stdio: 'ignore' });
  const owner = known();
  if (!owner) throw new Error('postgres-owner: the user was made and is not there');
  return owner;
};

/** Under whom PostgreSQL runs when we are root: whoever owns the cluster already, else the user `postgres`, made when missing. */
export const postgresOwner = (cluster: string): Owner => {
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return known() ?? created();
};
