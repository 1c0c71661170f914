import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { ENTRIES } from '../content/entries.ts';
import { SURVEYS, surveyOf } from '../content/surveys.ts';
import { TIMELINE } from '../content/timeline.ts';
import { createApp } from './createApp.ts';
import { openKeys } from './keys.ts';
import { createLimits } from './limits.ts';
import { listen } from './listen.ts';
import { MEDIA_FOLDER } from './media/mediaFolder.ts';
import { openMedia } from './media/openMedia.ts';
import { createSpeech } from './plain/speech.ts';
import { readSettings, type Settings } from './settings.ts';
import { loadSite } from './site/loadSite.ts';
import { createAudit } from './staff/audit.ts';
import { openSaidDoing } from './staff/entries/openSaidDoing.ts';
import { openDatabase } from './storage/openStorage.ts';
import { createSqlStorage } from './storage/sqlStorage.ts';

/** Where the build puts the app. */
const BUILT_SITE = fileURLToPath(new URL('../../dist/site', import.meta.url));

async function start(settings: Settings): Promise<void> {
  const log = pino({ level: settings.logLevel, base: null });
  const now = () => new Date();
  const keys = await openKeys(settings.data, now);
  const database = openDatabase(settings, (error) => log.warn({ err: error }, 'a connection to the database broke'));
  const storage = await createSqlStorage(database);
  const speech = createSpeech();
  const today = () => now().toISOString().slice(0, 10);
  const seeds = { entries: ENTRIES, timeline: TIMELINE };
  const { signOff } = settings;
  const app = createApp({
    storage,
    database,
    whoIs: async () => undefined,
    audit: createAudit(database, now),
    thresholds: settings.thresholds,
    concernDays: settings.concernDays,
    keys,
    surveys: { surveyOf, open: SURVEYS.filter((survey) => surveyOf(survey.id) === survey) },
    saidDoing: await openSaidDoing(database, { keys, variants: speech.variants, seeds, today, signOff, thresholds: settings.thresholds }),
    speech,
    site: await loadSite(settings.site ?? BUILT_SITE, keys.current),
    media: openMedia(join(settings.data, MEDIA_FOLDER)),
    limits: createLimits(settings.envelopesPerMinute),
    proxies: settings.proxies,
    today,
    log,
  });
  const server = await listen(app, settings).catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });
  process.stdout.write(`Heard is ready: http://${settings.host ?? 'localhost'}:${server.port}/s/${SURVEYS[0]?.id ?? ''}\n`);

  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    log.info({ signal }, 'stopping');
    await server.stop();
    await storage.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));
}

const read = readSettings(process.env);
if (read.ok) {
  await start(read.settings).catch((error: Error) => {
    const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    process.stderr.write(
      `Heard cannot start: ${taken ? 'something else listens on this port. Set PORT to another number' : error.message}.\n`,
    );
    process.exitCode = 1;
  });
} else {
  process.stderr.write(`Heard cannot start:\n${read.problems.map((each) => `- ${each}\n`).join('')}`);
  process.exitCode = 2;
}
