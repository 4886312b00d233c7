import { startCounty } from './start-county.ts';

const port = Number(process.env.PORT ?? 8310);
const county = await startCounty({
  dataDir: process.env.FENGQIAO_DATA ?? '.fengqiao',
  port,
  host: process.env.HOST ?? '127.0.0.1',
  databaseUrl: process.env.DATABASE_URL,
  metricsToken: process.env.METRICS_TOKEN,
  backup: { folder: process.env.FENGQIAO_BACKUP_TO, keyFile: process.env.FENGQIAO_BACKUP_KEY },
});
process.stdout.write(`县服务器已启动：${county.address}\n`);

const stop = () => void county.stop().then(() => process.exit(0));
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
