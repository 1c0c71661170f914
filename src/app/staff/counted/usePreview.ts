import { useState } from 'preact/hooks';
import { type PreviewReply, previewReply, type StoreReply, type StoreRequest, storeReply } from '../../../contract/staff/dataFigures.ts';
import { ask } from '../api.ts';

type Asked = Pick<StoreRequest, 'file' | 'row'>;

export interface Preview {
  /** It is on its way. */
  readonly looking: boolean;
  readonly storing: boolean;
  readonly reply: PreviewReply | undefined;
  /** What came of storing it. */
  readonly stored: StoreReply | undefined;
  readonly problem: string | undefined;
  look(asked: Asked): Promise<void>;
  /** Looks again at the same. */
  again(): Promise<void>;
  /** Stores what is seen. @param why of the corrections that do not say it themselves. */
  store(why: string): Promise<boolean>;
  clear(): void;
}

/** What would come of a file or of one figure, and storing exactly that. */
export function usePreview(): Preview {
  const [asked, setAsked] = useState<Asked>();
  const [doing, setDoing] = useState<'looking' | 'storing'>();
  const [reply, setReply] = useState<PreviewReply>();
  const [stored, setStored] = useState<StoreReply>();
  const [problem, setProblem] = useState<string>();

  const look = async (wanted: Asked): Promise<void> => {
    setAsked(wanted);
    setDoing('looking');
    setStored(undefined);
    setProblem(undefined);
    const answer = await ask(previewReply, '/figures/data/preview', { method: 'POST', body: wanted });
    setDoing(undefined);
    setReply(answer.ok ? answer.value : undefined);
    setProblem(answer.ok ? undefined : answer.message);
  };
  return {
    looking: doing === 'looking',
    storing: doing === 'storing',
    reply,
    stored,
    problem,
    look,
    again: async () => {
      if (asked) await look(asked);
    },
    async store(why) {
      if (!asked || reply?.outcome !== 'read') return false;
      setDoing('storing');
      const body: StoreRequest = { ...asked, preview: reply.preview, ...(why !== '' && { why }) };
      const answer = await ask(storeReply, '/figures/data', { method: 'POST', body });
      setDoing(undefined);
      setProblem(answer.ok ? undefined : answer.message);
      if (!answer.ok) return false;
      setStored(answer.value);
      setReply(undefined);
      return true;
    },
    clear() {
      setReply(undefined);
      setStored(undefined);
      setProblem(undefined);
    },
  };
}
