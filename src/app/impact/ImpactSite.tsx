import { useEffect, useMemo } from 'preact/hooks';
import { DIGITS, translator } from '../../i18n/translate.ts';
import { variantOf } from '../../i18n/variants.ts';
import { ReadAloudButton } from '../controls/ReadAloudButton.tsx';
import { loadDrawing } from '../results/drawing.ts';
import { useListening } from '../said-doing/useListening.ts';
import { usePublished } from '../said-doing/usePublished.ts';
import { useUnfoldedOnPaper } from '../said-doing/useUnfoldedOnPaper.ts';
import type { SiteProps } from '../site/Site.tsx';
import { SiteFrame } from '../site/SiteFrame.tsx';
import { ImpactPage } from './ImpactPage.tsx';
import type { ImpactReading } from './impactReading.ts';
import { useImpact } from './useImpact.ts';
import { WaitingPage } from './WaitingPage.tsx';

/** When whoever came to read has begun to. Where there is a mouse there may be a printer, and somebody who came for paper. */
const soonMs = (): number => (matchMedia('(any-pointer: fine)').matches ? 0 : 2_000);

/** The pages of figures: what is changing, and waiting times. */
export function ImpactSite(props: SiteProps) {
  const { page, tag, words, readings } = props;
  const t = useMemo(() => translator(words, tag), [words, tag]);
  const told = useImpact(props.phone?.watchImpact);
  const published = usePublished(page === 'impact' ? props.phone?.watchPublished : undefined, tag, undefined);
  const listening = useListening(props.aloud, tag, told?.body ? 'here' : '');
  useUnfoldedOnPaper();
  const here = told?.body !== undefined;
  useEffect(() => {
    // Without it there are no charts where there is no signal, and everything else.
    if (here) import('./keepCharts.ts').then(({ keepCharts }) => keepCharts()).catch(() => undefined);
  }, [here]);
  useEffect(() => {
    if (!here) return;
    // A page can be printed at any time, and paper waits for nothing.
    const soon = setTimeout(() => loadDrawing().catch(() => undefined), soonMs());
    return () => clearTimeout(soon);
  }, [here]);
  const pictures = variantOf(readings, tag)?.format === 'easy-read';
  const reading: ImpactReading = {
    t,
    tag,
    digits: words[DIGITS],
    readings,
    pictures,
    words,
  };
  return (
    <SiteFrame
      {...props}
      t={t}
      title={t(`${page}.title`)}
      tool={<ReadAloudButton t={t} state={listening.state} toggle={listening.toggle} />}
    >
      {/* Left alone here: the panel of reading aloud (`aloud/ReadingAloud.tsx`). */}
      <div id="aloud" />
      {listening.state === 'failed' && (
        <p class="heard-note" role="status">
          {t('listen.failed')}
        </p>
      )}
      {page === 'waiting' ? (
        <WaitingPage reading={reading} told={told} />
      ) : (
        <ImpactPage reading={reading} told={told} published={published} />
      )}
    </SiteFrame>
  );
}
