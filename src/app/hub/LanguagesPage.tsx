import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskPageProps } from './DeskPages.tsx';
import { Heading } from './Heading.tsx';

/** What families may choose from, and then all of it onto the tablet. */
export function LanguagesPage({ data, desk, download, tablet, go }: DeskPageProps) {
  const [chosen, setChosen] = useState<readonly string[]>(tablet.tags ?? data.variants.map(({ tag }) => tag));
  const [groups, setGroups] = useState(tablet.groups !== undefined);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (error) said.current?.focus();
  }, [error]);
  const toggle = (tag: string) => setChosen(chosen.includes(tag) ? chosen.filter((each) => each !== tag) : [...chosen, tag]);

  async function save(): Promise<void> {
    if (busy) return;
    if (chosen.length === 0) return setError('Tick one at least.');
    setError(undefined);
    setBusy(true);
    // In the order in which families are shown them, whatever was ticked first.
    const tags = data.variants.map(({ tag }) => tag).filter((tag) => chosen.includes(tag));
    const kept = await desk.chooseTags(tags, groups);
    setBusy(false);
    if (!kept) return setError('This could not be kept on the tablet. Try again.');
    void download.start(tags);
    go('fetching');
  }

  return (
    <form
      class="heard-stack"
      method="dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Heading>Languages and formats on this tablet</Heading>
      <fieldset aria-describedby={error ? 'languages-hint languages-error' : 'languages-hint'}>
        <legend class="heard-legend">
          <strong>Which may families choose from?</strong>
        </legend>
        <p class="heard-hint" id="languages-hint">
          All of them, unless the tablet has little space. Each takes one or two MB, and more where questions have been recorded.
        </p>
        {error && (
          <p class="heard-error" id="languages-error" tabIndex={-1} ref={said}>
            <span class="heard-hidden">Error: </span>
            {error}
          </p>
        )}
        <div class="hub-choices">
          {data.variants.map(({ tag, name, dir, language }) => (
            <label class="heard-option" key={tag}>
              <input type="checkbox" name="tag" value={tag} checked={chosen.includes(tag)} onChange={() => toggle(tag)} />
              <span>
                <span lang={language} dir={dir}>
                  {name}
                </span>
                {languageName(tag, name)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend class="heard-legend">
          <strong>Do groups of young people meet with this tablet too?</strong>
        </legend>
        <label class="heard-option">
          <input
            type="checkbox"
            name="groups"
            value="groups"
            checked={groups}
            onChange={({ currentTarget: { checked } }) => setGroups(checked)}
          />
          <span>Yes, keep the page for group sessions</span>
        </label>
      </fieldset>
      <button type="submit" class="heard-next" aria-disabled={busy ? 'true' : undefined}>
        Download them
      </button>
      {tablet.tags && (
        <button type="button" class="heard-other" onClick={() => go('ready')}>
          Leave it as it is
        </button>
      )}
    </form>
  );
}

/** Not every worker reads every script. */
function languageName(tag: string, name: string): string {
  const english = new Intl.DisplayNames('en', { type: 'language' }).of(tag.replace(/-x-.*$/, '')) ?? '';
  return english === '' || name.includes(english) ? '' : ` (${english})`;
}
