import { AREA } from '../../../content/area.ts';
import type { StaffVariant } from '../../../contract/staff/surveys.ts';
import { translator, type Words } from '../../../i18n/translate.ts';
import { Mark } from '../../controls/Mark.tsx';
import { QrCode } from './QrCode.tsx';
import type { Target } from './targets.ts';

/** One language of a poster. */
interface PosterLanguage {
  readonly variant: StaffVariant;
  readonly words: Words;
}

interface PosterProps {
  readonly size: 'A4' | 'A3';
  readonly place: string;
  readonly target: Target;
  readonly link: string;
  /** The first one sets the direction of the sheet. */
  readonly languages: readonly PosterLanguage[];
  /** Every way to read, to be named in itself. */
  readonly offered: readonly StaffVariant[];
}

/** A poster as it comes out of the printer. On the screen it is the same, smaller: all its sizes are parts of one unit. */
export function Poster({ size, place, target, link, languages, offered }: PosterProps) {
  const [first] = languages;
  if (!first) return undefined;
  const { tag, dir } = first.variant;
  const address = link.replace(/^https?:\/\//, '').replace(/\/?\?.*$/, '');
  const names = offered.filter(({ format }) => format === 'standard');
  const many = languages.length > 1;
  return (
    <article class={`poster is-${size.toLowerCase()}${many ? ' has-many' : ''}`} lang={tag} dir={dir} aria-label={`Poster, ${size}`}>
      <header class="poster-top">
        <p class="poster-brand" lang="en" dir="ltr">
          <Mark />
          <span>
            <strong>{AREA.product}</strong> {AREA.partnership}
          </span>
        </p>
        {languages.map(({ variant, words }) => (
          <p class="poster-invite" key={variant.tag} lang={variant.tag} dir={variant.dir}>
            {translator(words, variant.tag)(`poster.invite.${target.invite}`)}
          </p>
        ))}
      </header>
      <div class="poster-middle">
        <figure class="poster-code">
          <QrCode link={link} label={translator(first.words, tag)('poster.qr', { address })} />
        </figure>
        <div class="poster-facts">
          {languages.map(({ variant, words }) => (
            <Facts key={variant.tag} variant={variant} words={words} minutes={target.minutes} />
          ))}
        </div>
      </div>
      <div class="poster-address">
        {languages.map(({ variant, words }) => (
          <span key={variant.tag} lang={variant.tag} dir={variant.dir}>
            {translator(words, variant.tag)('poster.address')}
          </span>
        ))}
        <strong lang="en" dir="ltr">
          {address}
        </strong>
      </div>
      <footer class="poster-foot">
        <p class="poster-languages">
          <span>{translator(first.words, tag)('poster.languages')}</span>
          <span>
            {names.map(({ tag: each, dir: its, name }) => (
              <bdi key={each} lang={each} dir={its}>
                {name}
              </bdi>
            ))}
          </span>
        </p>
        {languages.map(({ variant, words }) => {
          const t = translator(words, variant.tag);
          return (
            <p key={variant.tag} lang={variant.tag} dir={variant.dir}>
              {t('poster.help', { phone: t('poster.phone') })}
            </p>
          );
        })}
        <p class="poster-place">
          <bdi>{place}</bdi>
        </p>
      </footer>
    </article>
  );
}

function Facts({ variant, words, minutes }: PosterLanguage & { readonly minutes: number | undefined }) {
  const { tag, dir } = variant;
  const t = translator(words, tag);
  return (
    <section lang={tag} dir={dir}>
      <p class="poster-scan">{t('poster.scan')}</p>
      <ul>
        {minutes !== undefined && <li>{t('poster.minutes', { count: minutes })}</li>}
        <li>{t('poster.noName')}</li>
        <li>{t('poster.offline')}</li>
      </ul>
    </section>
  );
}
