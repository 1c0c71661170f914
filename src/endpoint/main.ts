import { pino } from 'pino';
import { SURVEYS } from '../content/surveys.ts';
import { createApp } from './createApp.ts';
import { loggedError } from './http/loggedError.ts';
import { createJoins } from './joins/joins.ts';
import { listen } from './listen.ts';
import { KEYS_REFRESH_MS } from './liveKeys.ts';
import { openDeps } from './openDeps.ts';
import { openedAt } from './openedAt.ts';
import { everyDay } from './retention/everyDay.ts';
import { createRetention } from './retention/retention.ts';
import { bringBackKeys } from './rotation/bringBackKeys.ts';
import { readSettings, type Settings } from './settings.ts';
import { systemTimer } from './timer.ts';

/** How often files are looked for that belong to no recording, and recordings that were not looked at: once a day. */
const TIDY_MS = 86_400_000;

async function start(settings: Settings): Promise<void> {
  const log = pino({ level: settings.logLevel, base: null });
  const now = () => new Date();
  for (const id of await bringBackKeys(settings.data, now())) log.warn({ id }, 'a key is back: retiring it had been cut off');
  const deps = await openDeps(settings, now, log);
  const { storage, keys } = deps;
  const server = await listen(createApp(deps), settings).catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });
  const token = await deps.signIn.invitations.makeFirst();
  const address = openedAt(settings, server.port);
  const welcome = token && `${settings.url ?? address}/staff/welcome#${token}`;
  process.stdout.write(
    `Heard is ready: ${address}/s/${SURVEYS[0]?.id ?? ''}\n` +
      (settings.url === undefined
        ? 'HEARD_URL is not set: whoever asks says what this endpoint is called, and posters, QR codes and newsletters that are made at localhost open on this machine alone. Set it before printing any.\n'
        : '') +
      (welcome ? `There is no administrator on the staff. To become one, open this once, within a day: ${welcome}\n` : ''),
  );

  const joins = createJoins(deps.database, deps.today);
  const tidy = (): void => {
    deps.recordings.tidy().catch((error: unknown) => log.error(loggedError(error), 'recordings cannot be tidied'));
    joins.tidy().catch((error: unknown) => log.error(loggedError(error), 'codes to join cannot be tidied'));
  };
  tidy();
  // Looked at as often: a machine that slept is a day late at most.
  const takeFigures = (): void => {
    deps.editions.takeDue().then(
      (waves) => waves.length > 0 && log.info({ waves }, 'figures taken'),
      (error: Error) => log.error(loggedError(error), 'figures cannot be taken'),
    );
  };
  takeFigures();
  const stopTakingFigures = systemTimer.every(TIDY_MS, takeFigures);
  const stopTidying = systemTimer.every(TIDY_MS, tidy);
  const stopRetention = everyDay({ retention: createRetention(deps), today: deps.today, timer: systemTimer, log });
  const stopWatchingKeys = systemTimer.every(KEYS_REFRESH_MS, () => {
    keys.refresh().then(
      (changed) => changed && log.info({ given: keys.current.id, held: [...keys.held.keys()] }, 'the keys have changed'),
      (error: Error) => log.error(loggedError(error), 'the keys cannot be read again'),
    );
  });

  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    log.info({ signal }, 'stopping');
    stopWatchingKeys();
    stopTidying();
    stopTakingFigures();
    await stopRetention();
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
