import { join } from 'node:path/posix';
import { build } from 'vite';

/** Built files by their address. */
export type ProbeFiles = ReadonlyMap<string, string>;

/** A page's script as the app is built: same bundler, same target, minified; with its workers. All files lie in `folder`, the first is `<entry>.js`. */
export const buildProbe = async (input: string, folder: string, entry = 'probe'): Promise<ProbeFiles> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    base: '/',
    worker: { format: 'es' },
    build: {
      write: false,
      target: 'chrome109',
      assetsDir: folder,
      rolldownOptions: { input, output: { entryFileNames: join(folder, `${entry}.js`) } },
    },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error(`${input} was not built`);
  return new Map(
    built.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : String(file.source)]),
  );
};
