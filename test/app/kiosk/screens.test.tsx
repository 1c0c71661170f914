import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { FamilyDone } from '../../../src/app/kiosk/FamilyDone.tsx';
import { HelpedField } from '../../../src/app/kiosk/HelpedField.tsx';
import type { Helping } from '../../../src/app/kiosk/kiosk.ts';
import { kioskNow } from '../../../src/app/kiosk/kioskNow.ts';
import { onTablet } from '../../../src/app/kiosk/onTablet.ts';
import { StartScreen } from '../../../src/app/kiosk/StartScreen.tsx';
import { StopHere } from '../../../src/app/kiosk/StopHere.tsx';
import { VARIANTS } from '../../../src/content/locales.ts';
import { SURVEYS } from '../../../src/content/surveys.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { render } from '../render.ts';
import { CATALOGUE, wordsOf } from '../words.ts';

const CARDS = { quick: 'quick', say: 'say' } as const;
const surveysHere = SURVEYS.map(({ id, minutes }) => ({ id, minutes, ...(id in CARDS && { card: CARDS[id as keyof typeof CARDS] }) }));
/** The words of the app in this variant, and what each survey is called (`build/pages.tsx` chooses those that a tablet has). */
const wordsIn = (tag: string) => ({
  ...CATALOGUE.appWords(tag),
  ...Object.fromEntries(SURVEYS.map((survey) => [`title.${survey.id}`, CATALOGUE.surveyWords(survey, tag).title])),
});
const missing = (key: string): never => {
  throw new Error(`the tablet has no words for ${key}`);
};
const t = wordsOf('en');

describe('the start screen', () => {
  function start(
    tag: string,
    tags: readonly string[] = ['en', 'en-x-easyread', 'ur'],
    ids: readonly string[] = ['quick', 'say', 'training'],
    wiped?: string,
  ) {
    const on = { language: vi.fn<(tag: string) => void>(), survey: vi.fn<(id: string) => void>(), desk: vi.fn<() => void>() };
    render(
      <StartScreen
        t={translator(onTablet(wordsIn(tag)), tag, missing)}
        tag={tag}
        label="Radcliffe hub"
        variants={VARIANTS.filter((each) => tags.includes(each.tag))}
        surveys={surveysHere.filter(({ id }) => ids.includes(id))}
        display="/display.js"
        draft
        cannotKeep
        wiped={wiped === undefined ? undefined : { t: wordsOf(wiped), variant: { tag: wiped, dir: 'rtl' } }}
        {...on}
      />,
    );
    return on;
  }

  it.each(VARIANTS.map(({ tag }) => tag))('has words for all that it shows, in %s', (tag) => {
    start(
      tag,
      undefined,
      surveysHere.map(({ id }) => id),
    );
    expect(screen.getAllByRole('button').length).toBeGreaterThan(surveysHere.length);
    expect(screen.getByRole('main').textContent).not.toMatch(/\{\{|undefined/);
  });

  it('offers the place’s languages by their own names and its surveys by what they are, and nothing else', () => {
    const on = start('en');
    expect(
      within(screen.getByRole('navigation'))
        .getAllByRole('button')
        .map((each) => [each.textContent, each.lang]),
    ).toEqual([
      ['English', 'en'],
      ['Easy Read', 'en-x-easyread'],
      ['اردو', 'ur'],
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'اردو' }));
    expect(on.language).toHaveBeenCalledWith('ur');
    const surveys = within(screen.getByRole('main')).getByRole('heading', { level: 1 }).nextElementSibling;
    expect([...(surveys?.querySelectorAll('button strong') ?? [])].map((each) => each.textContent)).toEqual([
      t('home.quick.title'),
      t('home.say.title'),
      wordsIn('en')['title.training'],
    ]);
    fireEvent.click(screen.getByRole('button', { name: new RegExp(t('home.quick.title')) }));
    expect(on.survey).toHaveBeenCalledWith('quick');
    expect(screen.getAllByRole('link').map((each) => each.textContent)).toEqual([t('nav.skip'), t('nav.settings'), 'For the worker']);
    fireEvent.click(screen.getByRole('link', { name: 'For the worker' }));
    expect(on.desk).toHaveBeenCalledOnce();
  });

  it.each(VARIANTS.map(({ tag }) => tag))(
    'lets a family read what becomes of its answers, of this tablet and not of a phone, in %s',
    (tag) => {
      start(tag);
      const said = wordsOf(tag);
      const used = screen.getByText(said('privacy.title')).closest('details');
      expect(used?.open).toBe(false);
      expect(used?.textContent).toContain(said('privacy.withdraw.body'));
      for (const part of ['where', 'voice']) {
        expect(used?.textContent).toContain(said(`kiosk.here.privacy.${part}.body`));
        expect(used?.textContent).not.toContain(said(`privacy.${part}.body`));
      }
      expect(used?.querySelector('a')).toBeNull();
      // And whom to turn to if somebody is not safe.
      expect(screen.getByRole('region', { name: said('safe.title') }).textContent).toContain('999');
    },
  );

  it('tells whoever comes back that unfinished answers are gone, in the language that they were reading', () => {
    start('en', undefined, undefined, 'ur');
    const said = screen.getByRole('status');
    expect([said.lang, said.dir, said.textContent]).toEqual(['ur', 'rtl', wordsOf('ur')('kiosk.idle.wiped')]);
  });

  it('says before anybody answers that the tablet cannot keep it, and asks for no language where there is one', () => {
    start('en', ['en']);
    expect(screen.getByRole('alert').textContent).toBe(t('kiosk.cannotKeep'));
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});

describe('how somebody helped', () => {
  it('is ticked, added to and taken back, in the order that it is stored in', () => {
    let helped: Helping = [];
    const show = () => <HelpedField t={t} pictures={false} helped={helped} change={(now) => (helped = now)} />;
    const { rerender } = render(show());
    for (const [each, expected] of [
      ['typed', ['typed']],
      ['read-aloud', ['read-aloud', 'typed']],
      ['typed', ['read-aloud']],
      ['read-aloud', []],
    ] as const) {
      fireEvent.click(within(screen.getByRole('group', { name: t('kiosk.helped.title') })).getByLabelText(t(`kiosk.helped.${each}`)));
      expect(helped).toEqual(expected);
      rerender(show());
    }
  });
});

describe('a family that would rather stop', () => {
  it('is asked once more, and can think again', () => {
    const stop = vi.fn<() => void>();
    render(<StopHere t={t} stop={stop} />);
    fireEvent.click(screen.getByRole('button', { name: t('kiosk.stop.button') }));
    expect(document.activeElement?.textContent).toBe(t('kiosk.stop.sure'));
    fireEvent.click(screen.getByRole('button', { name: t('kiosk.stop.no') }));
    expect(document.activeElement?.textContent).toBe(t('kiosk.stop.button'));
    expect(stop).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: t('kiosk.stop.button') }));
    fireEvent.click(screen.getByRole('button', { name: t('kiosk.stop.yes') }));
    expect(stop).toHaveBeenCalledOnce();
  });
});

describe('the last page', () => {
  it('has the code to write down, where it is of use and where help is, no link, and one button that gives the tablet back', () => {
    const finish = vi.fn<() => void>();
    render(<FamilyDone t={t} code="K7M4Q-2XD9P" host="heard.example" pictures={undefined} finish={finish} />);
    expect(screen.getByText('K7M4Q-2XD9P')).toBeTruthy();
    expect(document.body.textContent).toContain(t('kiosk.done.takeBack', { host: 'heard.example' }));
    expect(document.body.textContent).toContain(t('safe.lead'));
    expect(screen.queryAllByRole('link')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: t('kiosk.done.finish') }));
    expect(finish).toHaveBeenCalledOnce();
  });
});

describe('a device that was not handed over', () => {
  it.each([
    ['with no mark', undefined],
    ['with a mark that is damaged', '{"tablet":'],
    ['with one that lacks something', '{"tablet":"a"}'],
  ])('%s shows families nothing', (_, mark) => {
    if (mark) localStorage.setItem('heard.kiosk', mark);
    expect(kioskNow()).toBeUndefined();
    localStorage.clear();
  });
});
