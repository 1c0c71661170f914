import { createHash } from 'node:crypto';
import type { Prompt } from '../../domain/media/prompt.ts';
import { withPrompt } from '../../domain/media/withPrompt.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import { type Variant, variantOf } from '../../i18n/variants.ts';
import type { Deps } from '../createApp.ts';
import type { AuditActor } from '../staff/audit.ts';
import type { PartsOf } from './createParts.ts';
import { type Draft, type Drafts, STAFF } from './drafts.ts';
import type { TakenSound } from './readSound.ts';
import { textsSaid } from './textsSaid.ts';

interface ChangesDeps extends Pick<Deps, 'speech' | 'media' | 'audit' | 'today'> {
  readonly surveys: readonly Survey[];
  readonly partsOf: PartsOf;
  readonly drafts: Drafts;
}

interface Recorded {
  readonly survey: Survey;
  readonly variant: Variant;
  readonly page: string;
  readonly option?: string | undefined;
  /** The hash of what whoever spoke had before their eyes. */
  readonly words: string;
  readonly sound: TakenSound;
}

/** Every change of what is recorded, each with its line in the audit log. */
export interface PromptChanges {
  /**
   * Keeps a recording until it is published. Whoever spoke has agreed to that today.
   *
   * @param source `STAFF`, or the id of a link.
   * @returns `undefined` when there is no such place; `words-changed` when it says something else now.
   */
  record(recorded: Recorded, source: string, by: AuditActor): Promise<Draft | 'words-changed' | undefined>;
  discard(draft: Draft, by: AuditActor): Promise<void>;
  /**
   * @returns how many texts families hear now that they did not; `words-changed`, and nothing is published, when one of them is
   *   said nowhere any more.
   */
  publish(ids: readonly string[], by: AuditActor): Promise<number | 'words-changed'>;
  /** @returns whether there was anything to take back. */
  withdraw(lang: string, words: string, by: AuditActor): Promise<boolean>;
}

/** How many sounds are in memory at once. */
const AT_ONCE = 40;

export function createPromptChanges({ speech, media, audit, today, surveys, partsOf, drafts }: ChangesDeps): PromptChanges {
  /** In a variant that is no longer there nothing is said. */
  const saidIn = async (lang: string): Promise<ReadonlySet<string>> =>
    variantOf(speech.variants, lang) ? textsSaid(surveys, (survey) => speech.surveyWords(survey, lang)) : new Set();

  const publishSome = async (some: readonly Draft[], isSaid: (made: Prompt) => boolean, by: AuditActor): Promise<void> => {
    const found = (await Promise.all(some.map(({ id }) => drafts.find(id)))).filter((draft) => draft !== undefined);
    const prompts = found.map(promptOf);
    // Families hear them before they are gone from here: if it is cut off in between, they are published again.
    await media.change(
      (list) => prompts.reduce((before, prompt) => withPrompt(before, prompt, isSaid), list),
      found.map(({ sound }) => sound),
    );
    const ids = found.map(({ id }) => id);
    await drafts.remove(ids, async (transaction, gone) => {
      for (const draft of gone) {
        const sha256 = prompts[ids.indexOf(draft.id)]?.audio.sha256;
        const recorded = draft.source === STAFF ? STAFF : `prompt-link:${draft.source}`;
        await audit.within(transaction).note(by, 'prompt.published', objectOf(draft), { sha256, recorded, agreed: draft.day });
      }
    });
  };

  return {
    async record({ survey, variant, page, option, words, sound }, source, by) {
      const part = (await partsOf(survey, variant)).find((each) => each.page === page && each.option === option);
      if (!part) return undefined;
      if (part.words !== words) return 'words-changed';
      const place = { lang: variant.tag, survey: survey.id, page, ...(option !== undefined && { option }) };
      const day = today();
      return drafts.put({ ...place, words, source, day }, sound, (transaction, replaced) =>
        audit.within(transaction).note(by, replaced ? 'prompt.recorded-again' : 'prompt.recorded', objectOf(place), { agreed: day }),
      );
    },
    async discard({ id }, by) {
      await drafts.remove([id], async (transaction, gone) => {
        for (const draft of gone) await audit.within(transaction).note(by, 'prompt.discarded', objectOf(draft));
      });
    },
    async publish(ids, by) {
      const chosen = (await drafts.list()).filter(({ id }) => ids.includes(id));
      const languages = [...new Set(chosen.map(({ lang }) => lang))];
      const said = new Map(await Promise.all(languages.map(async (lang) => [lang, await saidIn(lang)] as const)));
      // A recording in a language that none of these is in stays as it is.
      const isSaid = ({ lang, words }: Pick<Prompt, 'lang' | 'words'>): boolean => said.get(lang)?.has(words) ?? true;
      if (!chosen.every(isSaid)) return 'words-changed';
      for (let at = 0; at < chosen.length; at += AT_ONCE) await publishSome(chosen.slice(at, at + AT_ONCE), isSaid, by);
      return new Set(chosen.map(({ lang, words }) => `${lang} ${words}`)).size;
    },
    async withdraw(lang, words, by) {
      const isIt = (made: Prompt): boolean => made.lang === lang && made.words === words;
      let gone: readonly Prompt[] = [];
      await media.change((list) => {
        gone = list.prompts.filter(isIt);
        return gone.length === 0 ? list : { ...list, prompts: list.prompts.filter((made) => !isIt(made)) };
      });
      for (const prompt of gone) await audit.note(by, 'prompt.withdrawn', objectOf(prompt), { sha256: prompt.audio.sha256 });
      return gone.length > 0;
    },
  };
}

function promptOf({ lang, survey, page, option, words, type, ms, sound }: Draft & { readonly sound: Uint8Array }): Prompt {
  const sha256 = createHash('sha256').update(sound).digest('hex');
  return { lang, survey, page, ...(option !== undefined && { option }), words, audio: { sha256, type, bytes: sound.length, ms } };
}

/** What a line of the audit log is about. */
export const objectOf = ({ lang, survey, page, option }: Pick<Prompt, 'lang' | 'survey' | 'page' | 'option'>): string =>
  `prompt:${[lang, survey, page, ...(option === undefined ? [] : [option])].join('/')}`;
