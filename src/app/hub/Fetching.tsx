import { useEffect, useState } from 'preact/hooks';
import type { Desk } from './Desk.ts';
import type { Fetched } from './fetchAll.ts';
import { Heading } from './Heading.tsx';

interface FetchingProps {
  readonly desk: Desk;
  readonly tags: readonly string[];
  readonly done: () => void;
}

/** Downloads what is missing, and says how far it is. What has come stays when the network goes. */
export function Fetching({ desk, tags, done }: FetchingProps) {
  const [fetched, setFetched] = useState<Fetched>();
  const [turn, setTurn] = useState(0);
  const [at, setAt] = useState<'fetching' | 'stopped' | 'all'>('fetching');
  useEffect(() => {
    const stop = new AbortController();
    setAt('fetching');
    void desk.fetchAll(tags, setFetched, stop.signal).then((all) => {
      if (!stop.signal.aborted) setAt(all ? 'all' : 'stopped');
    });
    return () => stop.abort();
  }, [turn]);

  return (
    <>
      <Heading>{at === 'all' ? 'Everything is on this tablet' : 'Downloading'}</Heading>
      {at !== 'all' && (
        <p>Stay on this page and on the network. If the network goes, what has come stays, and the rest comes the next time.</p>
      )}
      {fetched && (
        <>
          <progress class="heard-fetched" max={fetched.allBytes || 1} value={fetched.bytes} aria-labelledby="fetched" />
          <p id="fetched">
            {fetched.files} of {fetched.allFiles} files, {megabytes(fetched.bytes)} of {megabytes(fetched.allBytes)}
          </p>
        </>
      )}
      <p role="status" class={at === 'stopped' ? 'heard-note' : 'heard-hidden'}>
        {at === 'stopped' && 'It stopped: the network is gone, or the tablet has no space left. What has come stays.'}
        {at === 'all' && 'Everything is on this tablet.'}
      </p>
      {at === 'stopped' && (
        <button type="button" class="heard-next" onClick={() => setTurn(turn + 1)}>
          Go on downloading
        </button>
      )}
      {at !== 'fetching' && (
        <button type="button" class={at === 'all' ? 'heard-next' : 'heard-other'} onClick={done}>
          Check whether it is ready to go offline
        </button>
      )}
    </>
  );
}

const format = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const megabytes = (bytes: number): string => `${format.format(bytes / 1e6)} MB`;
