import { useMemo } from 'preact/hooks';
import { DIGITS, translator } from '../../i18n/translate.ts';
import { variantOf } from '../../i18n/variants.ts';
import { ReadAloudButton } from '../controls/ReadAloudButton.tsx';
import type { SiteProps } from '../site/Site.tsx';
import { SiteFrame } from '../site/SiteFrame.tsx';
import type { EntryReading } from './entryReading.ts';
import { SaidPage } from './SaidPage.tsx';
import { TimelinePage } from './TimelinePage.tsx';
import { useEntryInAddress } from './useEntryInAddress.ts';
import { useListening } from './useListening.ts';
import { usePublished } from './usePublished.ts';
import { useUnfoldedOnPaper } from './useUnfoldedOnPaper.ts';

/** The pages of what is published: "You said, We are doing", and the timeline. Like all others, and read aloud. */
export function SaidDoingSite(props: SiteProps) {
  const { page, tag, words, readings } = props;
  const t = useMemo(() => translator(words, tag), [words, tag]);
  const id = useEntryInAddress();
  const published = usePublished(props.phone?.watchPublished, tag, page === 'said' ? id : undefined);
  const { loop } = published ?? {};
  const entry = page === 'said' && id !== undefined ? loop?.entries.find((each) => each.id === id) : undefined;
  const listening = useListening(props.aloud, tag, `${id ?? ''} ${loop ? 'here' : ''}`);
  useUnfoldedOnPaper();
  const pictures = variantOf(readings, tag)?.format === 'easy-read';
  const reading: EntryReading = { t, tag, digits: words[DIGITS], readings, pictures };
  return (
    <SiteFrame
      {...props}
      t={t}
      title={entry?.title ?? t(`${page}.title`)}
      hrefIn={(to) => props.hrefIn(to) + (entry ? `#${entry.id}` : '')}
      tool={<ReadAloudButton t={t} state={listening.state} toggle={listening.toggle} />}
    >
      {/* Left alone here: the panel of reading aloud (`aloud/ReadingAloud.tsx`). */}
      <div id="aloud" />
      {listening.state === 'failed' && (
        <p class="heard-note" role="status">
          {t('listen.failed')}
        </p>
      )}
      {page === 'timeline' ? (
        <TimelinePage reading={reading} published={published} />
      ) : (
        <SaidPage reading={reading} published={published} id={id} />
      )}
    </SiteFrame>
  );
}
