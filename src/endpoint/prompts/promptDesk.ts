import type { DeskPart, LinkDesk, PromptDesk } from '../../contract/promptRecording.ts';
import type { PromptProgress } from '../../contract/staff/prompts.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import { DEFAULT_VARIANT, type Variant } from '../../i18n/variants.ts';
import type { Deps } from '../createApp.ts';
import type { PartsOf } from './createParts.ts';
import type { Drafts } from './drafts.ts';
import type { PromptLink } from './links.ts';
import { partsWithRecordings, type RecordedSoFar, waitingTold } from './partsWithRecordings.ts';

interface DeskDeps extends Pick<Deps, 'speech' | 'media'> {
  readonly surveys: readonly Survey[];
  readonly partsOf: PartsOf;
  readonly drafts: Drafts;
}

/** What has been recorded of the surveys, and what is missing. */
export interface PromptsRead {
  /** Of every survey in every variant. */
  progress(): Promise<readonly PromptProgress[]>;
  /** A survey for somebody who records it. @param labels what the links are called. */
  forStaff(survey: Survey, variant: Variant, labels: ReadonlyMap<string, string>): Promise<PromptDesk>;
  /** The same with a link: of what waits, its own. */
  forLink(survey: Survey, variant: Variant, link: PromptLink): Promise<PromptDesk>;
  /** What a link is for, and how far its holders have come. */
  ofLink(link: PromptLink, variant: Variant): Promise<LinkDesk>;
}

export function createPromptsRead({ speech, media, surveys, partsOf, drafts }: DeskDeps): PromptsRead {
  const recorded = async (lang: string, source?: string): Promise<RecordedSoFar> => ({
    prompts: (await media.list(lang)).prompts,
    drafts: await drafts.list({ lang, ...(source !== undefined && { source }) }),
  });

  /** In how many places of all surveys each text stands. */
  const placesIn = async (variant: Variant): Promise<ReadonlyMap<string, number>> => {
    const places = new Map<string, number>();
    for (const survey of surveys) {
      for (const { words } of await partsOf(survey, variant)) places.set(words, (places.get(words) ?? 0) + 1);
    }
    return places;
  };

  const desk = async (
    survey: Survey,
    variant: Variant,
    { source, byOf }: { readonly source?: string; readonly byOf: (source: string) => string | undefined },
  ): Promise<PromptDesk> => {
    const places = await placesIn(variant);
    const found = partsWithRecordings(survey.id, await partsOf(survey, variant), await recorded(variant.tag, source));
    return {
      lang: variant.tag,
      dir: variant.dir,
      name: variant.name,
      survey: { id: survey.id, title: speech.surveyWords(survey, DEFAULT_VARIANT).title },
      drafts: speech.surveyDrafts(survey, variant.tag),
      parts: found.map(({ part, prompt, drafts: waiting, changed }): DeskPart => {
        const { page, option, words, texts } = part;
        return {
          page,
          ...(option !== undefined && { option }),
          words,
          texts: [...texts],
          elsewhere: (places.get(words) ?? 1) - 1,
          ...(prompt && {
            published: {
              sha256: prompt.audio.sha256,
              type: prompt.audio.type,
              ...(prompt.audio.ms !== undefined && { ms: prompt.audio.ms }),
            },
          }),
          changed,
          waiting: waiting.map((draft) => waitingTold(draft, byOf(draft.source))),
        };
      }),
    };
  };

  return {
    async progress() {
      const [{ prompts }, waiting] = [await media.list(), await drafts.list()];
      const all: PromptProgress[] = [];
      for (const variant of speech.variants) {
        const made = {
          prompts: prompts.filter(({ lang }) => lang === variant.tag),
          drafts: waiting.filter(({ lang }) => lang === variant.tag),
        };
        for (const survey of surveys) {
          const parts = partsWithRecordings(survey.id, await partsOf(survey, variant), made);
          const count = (which: (part: (typeof parts)[number]) => boolean) => parts.filter(which).length;
          all.push({
            lang: variant.tag,
            survey: survey.id,
            places: parts.length,
            published: count(({ prompt }) => prompt !== undefined),
            waiting: count(({ drafts }) => drafts.length > 0),
            missing: count(({ prompt, drafts }) => !prompt && drafts.length === 0),
            changed: count(({ changed }) => changed),
          });
        }
      }
      return all;
    },
    forStaff: (survey, variant, labels) => desk(survey, variant, { byOf: (source) => labels.get(source) }),
    forLink: (survey, variant, { id }) => desk(survey, variant, { source: id, byOf: () => undefined }),
    async ofLink(link, variant) {
      const made = await recorded(variant.tag, link.id);
      const { tag, dir } = variant;
      return {
        lang: tag,
        dir,
        until: link.until,
        surveys: await Promise.all(
          surveys
            .filter(({ id }) => link.surveys.includes(id))
            .map(async (survey) => {
              const parts = partsWithRecordings(survey.id, await partsOf(survey, variant), made);
              const texts = new Map(parts.map(({ part, prompt, drafts }) => [part.words, prompt !== undefined || drafts.length > 0]));
              return {
                id: survey.id,
                title: speech.surveyWords(survey, DEFAULT_VARIANT).title,
                ownTitle: speech.surveyWords(survey, tag).title,
                texts: texts.size,
                recorded: [...texts.values()].filter(Boolean).length,
              };
            }),
        ),
      };
    },
  };
}
