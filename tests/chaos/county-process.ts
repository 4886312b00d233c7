import { startCounty } from '../../server/start-county.ts';

/** The county server as it is, in a process that ends when nobody is at the other end: a killed test run leaves nothing behind. */
const [dataDir = '', port = '0'] = process.argv.slice(2);
const county = await startCounty({ dataDir, port: Number(port) });
process.on('disconnect', () => void county.stop().then(() => process.exit(0)));
process.on('message', () => {
  const { rss } = process.memoryUsage();
  (globalThis as { gc?: () => void }).gc?.();
  process.send?.({ rss, heap: process.memoryUsage().heapUsed });
});
process.send?.({ address: county.address });
