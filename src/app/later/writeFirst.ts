/** A tab that hangs must not keep another one waiting. In milliseconds, and far beyond what a write takes. */
const PATIENCE = 1000;

/** @param draft see `draftName`. */
const channelFor = (draft: string) => new BroadcastChannel(`heard-draft-${draft}`);

/** Before a draft is taken over: the tab that holds it writes what is still being typed. Resolves when it has, or hangs. */
export function askToWrite(draft: string): Promise<void> {
  return new Promise((resolve) => {
    const channel = channelFor(draft);
    const go = () => {
      clearTimeout(timer);
      channel.close();
      resolve();
    };
    const timer = setTimeout(go, PATIENCE);
    channel.onmessage = ({ data }) => {
      if (data === 'written') go();
    };
    channel.postMessage('write');
  });
}

/** The other side: this tab holds the draft. @returns what ends it. */
export function writeWhenAsked(draft: string, write: () => Promise<void>): () => void {
  const channel = channelFor(draft);
  channel.onmessage = async ({ data }) => {
    if (data !== 'write') return;
    await write();
    // It may have been closed meanwhile: then nobody asks any more.
    try {
      channel.postMessage('written');
    } catch {}
  };
  return () => channel.close();
}
