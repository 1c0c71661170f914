import type { DeskPageProps } from './DeskPages.tsx';
import type { DownloadState } from './Download.ts';
import { Heading } from './Heading.tsx';

/** How far the download is. What has come stays when the network goes, and the download goes on without this page. */
export function Fetching({ download, tablet, go }: DeskPageProps) {
  const { at } = download.state;
  return (
    <>
      <Heading>{at === 'all' ? 'Everything is on this tablet' : 'Downloading'}</Heading>
      {at !== 'all' && (
        <p>
          Keep the desk open and stay on the network: you can use its other pages meanwhile. If the network goes, what has come stays, and
          the rest comes by itself when it is back.
        </p>
      )}
      <HowFar state={download.state} />
      <p role="status" class={at === 'stopped' ? 'heard-note' : 'heard-hidden'}>
        {at === 'stopped' && 'It stopped: the network is gone, or the tablet has no space left. What has come stays.'}
        {at === 'all' && 'Everything is on this tablet.'}
      </p>
      {at === 'stopped' && (
        <button type="button" class="heard-next" onClick={() => void download.start(tablet.tags ?? [])}>
          Go on downloading
        </button>
      )}
      <button type="button" class={at === 'all' ? 'heard-next' : 'heard-other'} onClick={() => go('ready')}>
        Check whether it is ready to go offline
      </button>
    </>
  );
}

/** The same in a few words, on every other page of the desk, as long as something is missing. */
export function FetchingNote({ download, go }: Pick<DeskPageProps, 'download' | 'go'>) {
  const { at } = download.state;
  if (at !== 'fetching' && at !== 'stopped') return null;
  return (
    <div class="heard-note" role="group" aria-label="The download">
      <p>
        <strong>{at === 'fetching' ? 'Downloading.' : 'The download has stopped.'}</strong>{' '}
        {at === 'fetching' ? 'You can use the desk meanwhile.' : 'It goes on by itself when there is a network.'}
      </p>
      <HowFar state={download.state} />
      <button type="button" class="heard-other" onClick={() => go('fetching')}>
        See the download
      </button>
    </div>
  );
}

function HowFar({ state: { fetched } }: { readonly state: DownloadState }) {
  if (!fetched) return null;
  return (
    <>
      <progress class="heard-fetched" max={fetched.allBytes || 1} value={fetched.bytes} aria-labelledby="fetched" />
      <p id="fetched">
        {fetched.files} of {fetched.allFiles} files, {megabytes(fetched.bytes)} of {megabytes(fetched.allBytes)}
      </p>
    </>
  );
}

const format = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const megabytes = (bytes: number): string => `${format.format(bytes / 1e6)} MB`;
