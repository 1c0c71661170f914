import { type Handler, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Logger } from 'pino';
import { MOST_REQUEST_BYTES } from '../contract/envelope.ts';
import { RECORDINGS_PATH } from '../contract/recordings.ts';
import type { Thresholds } from '../domain/disclosure/thresholds.ts';
import type { Survey } from '../domain/survey/survey.ts';
import type { SignIn } from './auth/createSignIn.ts';
import { mountAuth } from './auth/mountAuth.ts';
import type { DataPoints } from './figures/dataPoints.ts';
import type { Editions } from './figures/editions.ts';
import type { Figures } from './figures/openFigures.ts';
import { loggedError } from './http/loggedError.ts';
import { problem } from './http/problem.ts';
import { requestLog } from './http/requestLog.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import type { Keys } from './keys.ts';
import type { Limits } from './limits.ts';
import type { Media } from './media/openMedia.ts';
import type { Speech } from './plain/speech.ts';
import { mountRecord } from './prompts/mountRecord.ts';
import type { SurveyOf } from './receive/readResponse.ts';
import type { Recordings } from './recordings/recordings.ts';
import type { Uploads } from './recordings/uploads.ts';
import { brailleChoices, brailleFile } from './routes/braille.ts';
import { content } from './routes/content.ts';
import { health } from './routes/health.ts';
import { impact } from './routes/impact.ts';
import { openJoin, registerJoin } from './routes/joins.ts';
import { loop } from './routes/loop.ts';
import { media } from './routes/media.ts';
import { plainImpact } from './routes/plainImpact.ts';
import { plainIndex } from './routes/plainIndex.ts';
import { plainSaid } from './routes/plainSaid.ts';
import { MOST_FORM_BYTES, plainSurvey, plainTooLarge, sendPlainSurvey } from './routes/plainSurvey.ts';
import { plainTakeBack, sendPlainTakeBack } from './routes/plainTakeBack.ts';
import { prompts } from './routes/prompts.ts';
import { createRecordingUpload, recordingStates, recordingUpload } from './routes/recordings.ts';
import { report } from './routes/report.ts';
import { sendResponses } from './routes/sendResponses.ts';
import { site } from './routes/site.ts';
import { enrolTablet, reportTablet } from './routes/tablets.ts';
import { withdrawResponse } from './routes/withdrawResponse.ts';
import type { Site } from './site/site.ts';
import type { Audit } from './staff/audit.ts';
import type { SaidDoing } from './staff/entries/openSaidDoing.ts';
import { mountStaff } from './staff/mountStaff.ts';
import type { WhoIs } from './staff/staffRoute.ts';
import { staffRoutes } from './staff/staffRoutes.ts';
import type { Database } from './storage/flavour.ts';
import type { Storage } from './storage/storage.ts';
import type { Tablets } from './tablets/tablets.ts';
import type { Transcriber } from './transcribing/transcriber.ts';

/** Everything the endpoint works with. */
export interface Deps {
  readonly storage: Storage;
  /** The same database, for what staff keep in it. */
  readonly database: Database;
  readonly keys: Keys;
  readonly surveys: {
    readonly surveyOf: SurveyOf;
    /** Every survey in its current version. Which of them are open, staff decide (`surveys/surveysToday.ts`). */
    readonly current: readonly Survey[];
  };
  /** The words of the pages that the endpoint itself writes. */
  readonly speech: Speech;
  /** The built app; without it the endpoint still receives. */
  readonly site: Site | undefined;
  /** What people have recorded. */
  readonly media: Media;
  /** What families have spoken. */
  readonly recordings: Recordings;
  /** What makes drafts of transcripts, where the area has turned it on. */
  readonly transcriber?: Transcriber;
  /** How it comes in. */
  readonly uploads: Uploads;
  /** Shared tablets, and what they say they have kept. */
  readonly tablets: Tablets;
  readonly limits: Limits;
  /** How many proxies stand in front. */
  readonly proxies: number;
  /** Who a request of the staff side comes from. */
  readonly whoIs: WhoIs;
  /** How they prove it. */
  readonly signIn: SignIn;
  readonly audit: Audit;
  /** From how many responses on figures are shown. */
  readonly thresholds: Thresholds;
  /** Waves whose figures are out, and taking the next. */
  readonly editions: Editions;
  /** What they say, as it may be seen. */
  readonly figures: Figures;
  /** Figures that were counted elsewhere. */
  readonly dataPoints: DataPoints;
  /** Working days for a safeguarding concern, where it is not one. */
  readonly concernDays?: number;
  /** "You said, We are doing". */
  readonly saidDoing: SaidDoing;
  /** Today, ISO date, UTC. */
  readonly today: () => string;
  readonly log: Logger;
}

/** The endpoint as a function from request to reply. It opens no port and reads no clock, file or environment of its own. */
export function createApp(deps: Deps): Hono {
  const app = new Hono();
  app.use(requestLog(deps.log), securityHeaders(deps.proxies > 0));
  // The rest of a body that is too large stays unread, so the connection cannot carry another request.
  const mostBytes = bodyLimit({ maxSize: MOST_REQUEST_BYTES, onError: () => problem('request-too-large', { connection: 'close' }) });
  // What goes on with a recording is read as it comes, and measured against what was declared.
  app.use((c, next) => (c.req.method === 'PATCH' && c.req.path.startsWith(`${RECORDINGS_PATH}/`) ? next() : mostBytes(c, next)));

  const route = (method: 'GET' | 'POST', path: string, handler: Handler): void => {
    app.on(method, path, handler);
    app.all(path, () => problem('method-not-allowed', { allow: method === 'GET' ? 'GET, HEAD' : method }));
  };
  const form = (path: string, empty: Handler, sent: Handler): void => {
    app.get(path, empty);
    app.post(path, sent);
    app.all(path, () => problem('method-not-allowed', { allow: 'GET, HEAD, POST' }));
  };
  route('POST', '/api/responses', sendResponses(deps));
  route('POST', '/api/withdrawals', withdrawResponse(deps));
  route('POST', `${RECORDINGS_PATH}/states`, recordingStates(deps));
  route('POST', RECORDINGS_PATH, createRecordingUpload(deps));
  app.all(`${RECORDINGS_PATH}/:recording`, recordingUpload(deps));
  route('POST', '/api/tablets/enrol', enrolTablet(deps));
  route('POST', '/api/tablets/report', reportTablet(deps));
  route('POST', '/api/joins', registerJoin(deps));
  route('POST', '/api/joins/open', openJoin(deps));
  route('GET', '/api/content', content(deps));
  route('GET', '/api/loop', loop(deps));
  route('GET', '/api/impact', impact(deps));
  route('GET', '/api/prompts', prompts(deps));
  route('GET', '/media/:sha256', media(deps));
  route('GET', '/health', health(deps));
  mountAuth(app, deps);
  mountStaff(app, staffRoutes(deps), deps.whoIs, async (headers) => (await deps.signIn.signedIn(headers))?.fresh === true);
  mountRecord(app, deps);
  app.all('/api/*', () => problem('not-found'));
  app.use('/plain/*', bodyLimit({ maxSize: MOST_FORM_BYTES, onError: plainTooLarge(deps) }));
  route('GET', '/plain', plainIndex(deps));
  route('GET', '/plain/said', plainSaid(deps));
  route('GET', '/plain/impact', plainImpact(deps));
  route('GET', '/braille', brailleChoices(deps));
  route('GET', '/braille/:file{.+\\.(?:brf|txt)}', brailleFile(deps));
  form('/plain/take-back', plainTakeBack(deps), sendPlainTakeBack(deps));
  form('/plain/:survey', plainSurvey(deps), sendPlainSurvey(deps));
  route('GET', '/said/report', report(deps));
  route('GET', '/said/report/:day', report(deps));
  route('GET', '/*', site(deps));

  app.onError((error) => {
    deps.log.error(loggedError(error), 'unexpected');
    return problem('unexpected');
  });
  return app;
}
