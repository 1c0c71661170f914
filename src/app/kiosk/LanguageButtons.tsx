import type { Variant } from '../../i18n/variants.ts';
import { CARD_PICTURES } from '../site/cardPictures.ts';

interface LanguageButtonsProps {
  readonly variants: readonly Variant[];
  /** The one being read. */
  readonly tag: string;
  readonly choose: (tag: string) => void;
}

/** Every language by its own name (WCAG 3.1.2), Easy Read by its picture: no English needed. */
export function LanguageButtons({ variants, tag, choose }: LanguageButtonsProps) {
  return (
    <ul class="heard-kiosk-languages">
      {variants.map((variant) => (
        <li key={variant.tag}>
          <button
            type="button"
            class="heard-kiosk-language"
            lang={variant.tag}
            dir={variant.dir}
            aria-pressed={variant.tag === tag}
            onClick={() => choose(variant.tag)}
          >
            {variant.format === 'easy-read' && <img src={`/pictures/${CARD_PICTURES['easy-read']}.svg`} alt="" width="28" height="28" />}
            <span>{variant.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
