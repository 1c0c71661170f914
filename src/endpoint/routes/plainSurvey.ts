import type { Context, Handler } from 'hono';
import { aboutOf, REPLY } from '../../domain/response/aboutOf.ts';
import { type Closing, closingOn } from '../../domain/survey/opening.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import { questionNumbers } from '../../formats/asking.ts';
import { type Filled, FORM_FIELD, filledFields, formAddress, readIn, TOLD_FIELD, VERSION_FIELD } from '../../formats/plain/fields.ts';
import { noticePage } from '../../formats/plain/noticePage.tsx';
import type { Reader } from '../../formats/plain/PlainPage.tsx';
import { readPlainForm } from '../../formats/plain/readPlainForm.ts';
import { receiptPage } from '../../formats/plain/receiptPage.tsx';
import { type Again, type SurveyFormProps, surveyForm } from '../../formats/plain/surveyForm.tsx';
import { dateText } from '../../i18n/dateText.ts';
import type { Deps } from '../createApp.ts';
import { clientNetwork } from '../http/clientNetwork.ts';
import { loggedError } from '../http/loggedError.ts';
import { problem } from '../http/problem.ts';
import { fromElsewhere, readForm } from '../http/readForm.ts';
import { campaignOf } from '../plain/campaignOf.ts';
import { isFormSecret, newFormSecret, receiptCodeOf } from '../plain/formSecret.ts';
import { plainReply } from '../plain/plainReply.ts';
import { readerFor } from '../plain/readerFor.ts';
import { storePlainResponse } from '../plain/storePlainResponse.ts';
import { createOpenings } from '../surveys/openings.ts';

/** Bytes of a posted form. The longest survey, its every field filled to the limit with the widest letters, needs about a tenth. */
export const MOST_FORM_BYTES = 250_000;

/** Everything that a form is drawn from, besides the words. */
interface Form {
  readonly survey: Survey;
  readonly reader: Reader;
  readonly campaign: string | undefined;
  readonly about: SurveyFormProps['about'];
  readonly secret: string;
  readonly filled: ReadonlyMap<string, Filled>;
}

/** `GET /plain/:survey`: the empty form, with a one-time secret of its own; or, of a survey that is closed, that it is. */
export function plainSurvey(deps: Deps): Handler {
  return async (c: Context) => {
    const reader = readerFor(c, deps.speech);
    const survey = currentSurvey(deps, c);
    if (!survey) return unknownSurvey(c, reader);
    const closing = closingOn(await createOpenings(deps.database).of(survey.id), deps.today());
    if (closing) return closedSurvey(c, reader, closing);
    const about = await replyTo(deps, c, survey, reader);
    if (about === 'nothing') return noEntry(c, reader);
    const form: Form = { survey, reader, campaign: campaignOf(c), about, secret: newFormSecret(), filled: new Map() };
    return plainReply(c, reader.variant, draw(deps, form, undefined), { cache: 'private, no-cache' });
  };
}

/**
 * `POST /plain/:survey`: what a phone does with a finished draft, done here for phones that cannot: the same parsing, the
 * same completion, sealed and received on the same road. Until a receipt is given, every answer comes back in the form; it
 * does so with status 200, because old phones and filters show a page of their own instead of ours when there is an error.
 * A form of a survey that has closed meanwhile is received like any other: somebody has filled it in.
 */
export function sendPlainSurvey(deps: Deps): Handler {
  return async (c: Context) => {
    const asked = readerFor(c, deps.speech);
    const current = currentSurvey(deps, c);
    if (!current) return unknownSurvey(c, asked);
    const sent = await readForm(c);
    if (!sent) return problem('unsupported-media-type');

    const answered = deps.surveys.surveyOf(current.id, Number(sent.get(VERSION_FIELD)));
    const survey = answered ?? current;
    const secret = sent.get(FORM_FIELD);
    const ours = isFormSecret(secret);
    const about = await replyTo(deps, c, current, asked);
    if (about === 'nothing') return noEntry(c, asked);
    const language = deps.speech.variants.find(({ tag }) => sent.has(readIn(tag)));
    const form: Form = {
      survey,
      reader: language ? deps.speech.readerOf(language) : asked,
      campaign: campaignOf(c),
      about,
      secret: ours ? secret : newFormSecret(),
      filled: filledFields(survey, sent),
    };
    const { reader } = form;
    const again = (why: Again | undefined, status: 200 | 429 | 503 = 200, headers = {}) =>
      plainReply(c, reader.variant, draw(deps, form, why), { status, headers });

    const wait = await deps.limits.envelopes.take(clientNetwork(c, deps.proxies), 1);
    if (wait !== undefined) return again({ why: 'too-many' }, 429, { 'retry-after': String(wait) });
    if (language) return again(undefined);
    // Sent by another site's page, by hand, or for a version that never was: a person looks at it and sends it, or nobody does.
    if (!ours || !answered || fromElsewhere(c)) return again({ why: 'look-through' });

    const { answers, problems, outOfReach } = readPlainForm(survey, form.filled);
    if (problems.size > 0) return again({ why: 'problems', problems });
    const told = (sent.get(TOLD_FIELD) ?? '').split(' ');
    if ([...outOfReach.keys()].some((id) => !told.includes(id))) return again({ why: 'out-of-reach', questions: outOfReach });
    if (Object.keys(answers).length === outOfReach.size) return again({ why: 'empty' });

    const outcome = await storePlainResponse(deps, { ...form, answers }).catch((error: unknown) => {
      deps.log.error(loggedError(error), 'a plain form could not be stored');
      return 'not-kept' as const;
    });
    if (outcome === 'not-kept') return again({ why: 'not-kept' }, 503);
    const numbers = questionNumbers(survey);
    const page = receiptPage({
      reader,
      survey,
      words: deps.speech.surveyWords(survey, reader.variant.tag),
      contacts: deps.speech.contacts,
      again: formAddress(survey.id, reader.variant.tag, form.campaign, about?.id),
      outcome,
      code: receiptCodeOf(form.secret),
      leftOut: outcome === 'stored' ? [...outOfReach.keys()].flatMap((id) => numbers.get(id) ?? []) : [],
    });
    return plainReply(c, reader.variant, page);
  };
}

/** A form larger than anybody fills by hand. It is not read, so its answers are in the browser's Back only. */
export function plainTooLarge(deps: Deps): (c: Context) => Promise<Response> {
  return (c) => {
    const reader = readerFor(c, deps.speech);
    const link = { href: `/plain?lang=${reader.variant.tag}`, text: reader.t('plain.title') };
    const page = noticePage(reader, { title: reader.t('plain.tooLargeTitle'), lead: reader.t('plain.tooLargeLead'), link });
    return plainReply(c, reader.variant, page, { status: 413, headers: { connection: 'close' } });
  };
}

function draw(deps: Deps, form: Form, again: Again | undefined): string {
  const words = deps.speech.surveyWords(form.survey, form.reader.variant.tag);
  return surveyForm({ ...form, words, again, variants: deps.speech.variants, contacts: deps.speech.contacts });
}

function currentSurvey({ surveys }: Deps, c: Context): Survey | undefined {
  return surveys.current.find(({ id }) => id === c.req.param('survey'));
}

function closedSurvey(c: Context, reader: Reader, { opens }: Closing): Promise<Response> {
  const { t, variant } = reader;
  const lead = opens === undefined ? t('closed.noDay') : t('closed.opens', { day: dateText(variant.tag, opens) });
  const link = { href: `/plain?lang=${variant.tag}`, text: t('closed.elsewhere') };
  return plainReply(c, variant, noticePage(reader, { title: t('closed.title'), lead, link }), { cache: 'private, no-cache' });
}

/** What the form is about, on a reply: an entry that is shown now, or was when the link was made. */
async function replyTo({ saidDoing }: Deps, c: Context, { id: survey }: Survey, { variant }: Reader): Promise<Form['about'] | 'nothing'> {
  if (survey !== REPLY) return undefined;
  const id = aboutOf(survey, c.req.query('about'));
  if (id === undefined) return 'nothing';
  const { entries } = await saidDoing.loop.compose(variant.tag);
  return { id, title: entries.find((entry) => entry.id === id)?.title };
}

function noEntry(c: Context, reader: Reader): Promise<Response> {
  const { t, variant } = reader;
  const link = { href: `/plain/said?lang=${variant.tag}`, text: t('replyTo.choose') };
  return plainReply(c, variant, noticePage(reader, { title: t('replyTo.noneTitle'), lead: t('replyTo.noneLead'), link }));
}

function unknownSurvey(c: Context, reader: Reader): Promise<Response> {
  const { t, variant } = reader;
  const link = { href: `/plain?lang=${variant.tag}`, text: t('plain.title') };
  return plainReply(c, variant, noticePage(reader, { title: t('plain.unknownTitle'), lead: t('plain.unknownLead'), link }), {
    status: 404,
  });
}
