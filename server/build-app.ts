import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import { SYNC_LIMITS } from '../protocol/sync.ts';
import { addAccessLogRoute } from './access/access-log-route.ts';
import { addCountyRoutes } from './admin/county-routes.ts';
import { addPeopleRoutes } from './admin/people-routes.ts';
import { allowOfficeApp } from './allow-office-app.ts';
import { answerTrouble } from './answer-trouble.ts';
import { addAttachmentRoutes } from './attachments/attachment-routes.ts';
import type { BackupDesk } from './backup/backup-desk.ts';
import { addBackupRoutes } from './backup/backup-routes.ts';
import type { Database } from './db/database.ts';
import { addIdentityRoute } from './devices/identity-route.ts';
import { addEnrolRoute } from './enrol/enrol-route.ts';
import { addEscrowRoute } from './escrow/escrow-route.ts';
import { addHealth } from './health.ts';
import { inflateBodies } from './inflate-bodies.ts';
import { loggerOptions } from './logger-options.ts';
import { addOpenApi } from './open-api.ts';
import { addPages } from './pages.ts';
import { addRecoveryRoute } from './recovery/recovery-route.ts';
import { refuse } from './refuse.ts';
import { addOperationsRoutes } from './reports/operations-routes.ts';
import { noteRefusals } from './sync/note-refusals.ts';
import { addSyncRoute } from './sync/sync-route.ts';
import { addUsbRoutes } from './usb/usb-routes.ts';
import { addWordingRoutes } from './wordings/wording-routes.ts';

export type AppParts = {
  readonly database: Database;
  readonly now: () => Date;
  readonly newId: () => string;
  /** The server's own backups; null: it makes none (tests). */
  readonly backups?: BackupDesk | null;
  /** Folder of the built pages; null: no pages (tests). */
  readonly webDir: string | null;
  /** Folder of attachments and begun uploads; null: none are taken. */
  readonly attachmentsDir: string | null;
  /** Free bytes where attachments lie; tests pass their own. */
  readonly freeBytes?: (() => Promise<number>) | undefined;
  readonly logTo?: { write: (line: string) => void } | false;
  /** Requests a minute from one address that may try codes and passwords. */
  readonly strictPerMinute?: number;
  /** What Prometheus must bring as its bearer token; without one only this machine itself may read /metrics. */
  readonly metricsToken?: string | undefined;
};

const SECURITY = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'script-src': ["'self'", "'wasm-unsafe-eval'"],
      // Emotion and AG Grid write their styles as elements.
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'media-src': ["'self'", 'blob:'],
      'font-src': ["'self'", 'data:'],
      'connect-src': ["'self'", 'http:', 'https:', 'blob:', 'data:'],
      'worker-src': ["'self'", 'blob:'],
      'frame-src': ["'self'", 'blob:'],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'self'"],
    },
  },
  // The county network often has no certificate; HSTS is the business of the proxy that has one.
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: false,
  crossOriginResourcePolicy: false,
} as const;

/** The county server as a Fastify instance that does not listen, so that tests can inject requests. */
export const buildApp = async (parts: AppParts): Promise<FastifyInstance> => {
  const options: FastifyServerOptions = {
    logger: loggerOptions(parts.logTo),
    bodyLimit: SYNC_LIMITS.bodyBytesMax,
    logController: new LogController({ disableRequestLogging: true }),
    // Before any route: an address that is no address. Fastify's own answer would repeat it.
    frameworkErrors: (_error, _request, reply) => void refuse(reply, 'route-missing'),
  };
  const app = Fastify(options);
  answerTrouble(app);
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
  await app.register(fastifyHelmet, SECURITY);
  await app.register(fastifyRateLimit, {
    max: 1200,
    timeWindow: '1 minute',
    // Pages and fonts are many files, and a whole county network may stand behind one address.
    allowList: ({ method, routeOptions }) => method === 'GET' && routeOptions.url === '/*',
  });
  allowOfficeApp(app);
  inflateBodies(app);
  await addOpenApi(app);
  addHealth(app, parts);
  addEnrolRoute(app, parts);
  noteRefusals(app, parts);
  addSyncRoute(app, parts);
  await addAttachmentRoutes(app, parts);
  addIdentityRoute(app, parts);
  addEscrowRoute(app, parts);
  addRecoveryRoute(app, parts);
  addCountyRoutes(app, parts);
  addBackupRoutes(app, parts);
  addOperationsRoutes(app, parts);
  addAccessLogRoute(app, parts);
  addUsbRoutes(app, parts);
  addPeopleRoutes(app, parts);
  addWordingRoutes(app, parts);
  await addPages(app, parts.webDir);
  return app;
};
