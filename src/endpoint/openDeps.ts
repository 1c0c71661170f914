import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { BASELINES, DATA_SERIES } from '../content/dataSeries.ts';
import { ENTRIES } from '../content/entries.ts';
import { SURVEYS, surveyOf } from '../content/surveys.ts';
import { TIMELINE } from '../content/timeline.ts';
import { openAuthSecret } from './auth/authSecret.ts';
import { createSignIn } from './auth/createSignIn.ts';
import type { Deps } from './createApp.ts';
import { population } from './figures/benchmarks.ts';
import { createDataPoints } from './figures/dataPoints.ts';
import { createEditions } from './figures/editions.ts';
import { openFigures } from './figures/openFigures.ts';
import { loggedError } from './http/loggedError.ts';
import { createLimits } from './limits.ts';
import { type LiveKeys, openLiveKeys } from './liveKeys.ts';
import { MEDIA_FOLDER } from './media/mediaFolder.ts';
import { openMedia } from './media/openMedia.ts';
import { createSpeech } from './plain/speech.ts';
import { RECORDINGS_FOLDER } from './recordings/filesOnDisk.ts';
import { openRecordingFiles } from './recordings/openRecordingFiles.ts';
import { createRecordings } from './recordings/recordings.ts';
import { createUploads } from './recordings/uploads.ts';
import type { Settings } from './settings.ts';
import { loadSite } from './site/loadSite.ts';
import { createAudit } from './staff/audit.ts';
import { openSaidDoing } from './staff/entries/openSaidDoing.ts';
import { openDatabase } from './storage/openStorage.ts';
import { createSqlStorage } from './storage/sqlStorage.ts';
import { createTablets } from './tablets/tablets.ts';
import { openTranscriber } from './transcribing/openTranscriber.ts';

/** Where the build puts the app. */
const BUILT_SITE = fileURLToPath(new URL('../../dist/site', import.meta.url));

/** What "You said, We are doing" and the timeline begin with. */
const SEEDS = { entries: ENTRIES, timeline: TIMELINE };

/**
 * Everything that the endpoint works with, opened as the settings say. Close the storage in the end.
 *
 * @throws when the database or the keys cannot be opened, or what was built is not whole.
 */
export async function openDeps(
  settings: Settings,
  now: () => Date,
  log: Logger,
  seeds = SEEDS,
): Promise<Deps & { readonly keys: LiveKeys }> {
  const { url, proxies, directory, signOff, thresholds, concernDays } = settings;
  const today = () => now().toISOString().slice(0, 10);
  const keys = await openLiveKeys(settings.data, now);
  const database = openDatabase(settings, (error) => log.warn(loggedError(error), 'a connection to the database broke'));
  const storage = await createSqlStorage(database);
  const audit = createAudit(database, now);
  const secret = await openAuthSecret(settings.data);
  const signIn = createSignIn({ database, secret, audit, directory, url, proxies, now, log });
  const speech = createSpeech();
  const limits = createLimits(settings.envelopesPerMinute);
  const folder = join(settings.data, RECORDINGS_FOLDER);
  const files = await openRecordingFiles(settings);
  const recordings = createRecordings({ database, files, keys, broken: limits.brokenRecordings, today, log });
  const editions = createEditions(database, { thresholds, today });
  return {
    storage,
    database,
    keys,
    audit,
    signIn,
    whoIs: async (headers, looking) => (await signIn.signedIn(headers, looking))?.actor,
    thresholds,
    editions,
    figures: openFigures(database, editions, { thresholds, population: (madeUp) => population(database, { madeUp }) }),
    dataPoints: createDataPoints(database, { series: DATA_SERIES, baselines: BASELINES }),
    concernDays,
    surveys: { surveyOf, current: SURVEYS.filter((survey) => surveyOf(survey.id) === survey) },
    saidDoing: await openSaidDoing(database, { keys, variants: speech.variants, seeds, today, signOff }),
    speech,
    site: loadSite(settings.site ?? BUILT_SITE, keys, settings.compression),
    media: openMedia(join(settings.data, MEDIA_FOLDER)),
    ...(settings.transcriber !== undefined && { transcriber: await openTranscriber(settings.transcriber) }),
    recordings,
    uploads: createUploads({ db: database.db, folder, files, recordings, log }),
    tablets: createTablets(database, { audit, now }),
    limits,
    proxies,
    today,
    log,
  };
}
