import { useRouter } from 'next/navigation';
import { useEffect, useReducer, useRef } from 'react';
import type { Failure } from '@/lib/core/action-result';
import { freshId } from '@/lib/core/fresh-id';
import { paths } from '@/lib/core/paths';
import { isSignature } from '@/lib/modules/documents/rules';
import { type Answer, judgeFile, sendFile } from './send-file';

/** A file on its way into a case. */
export type Upload = {
  key: string;
  file: File;
  title: string;
  direction: 'INCOMING' | 'INTERNAL';
  /** The document of which the file is a newer version; null for a new document. */
  replaces: { id: number; title: string } | null;
  /** The document that a signature signs, when the person has said so. */
  signsId: number | null;
  state: 'chosen' | 'waiting' | 'sending' | 'added' | 'there' | 'failed';
  sent: number;
  failure: Failure | null;
};

type Change =
  | { do: 'choose'; uploads: Upload[] }
  | { do: 'drop'; keys: string[] }
  | { do: 'change'; key: string; with: Partial<Upload> };

/** The number of files that are sent at once; the others wait. */
const AT_ONCE = 2;

function reduce(uploads: Upload[], change: Change): Upload[] {
  if (change.do === 'choose') return [...uploads, ...change.uploads];
  if (change.do === 'drop') return uploads.filter(({ key }) => !change.keys.includes(key));
  return uploads.map((each) => (each.key === change.key ? { ...each, ...change.with } : each));
}

/**
 * Sends the files that a person has chosen, and tells how far each has come. Each file is a request of its own. Sending
 * a broken one again adds nothing twice, because equal bytes are one document.
 */
export function useUploads(slug: string) {
  const router = useRouter();
  const [uploads, dispatch] = useReducer(reduce, []);
  const requests = useRef(new Map<string, XMLHttpRequest>());
  const change = (key: string, more: Partial<Upload>) => dispatch({ do: 'change', key, with: more });

  useEffect(() => {
    const running = uploads.filter(({ state }) => state === 'sending').length;
    const next = uploads.find(({ state }) => state === 'waiting');
    if (!next || running >= AT_ONCE) return;
    const { key } = next;
    dispatch({ do: 'change', key, with: { state: 'sending', sent: 0, failure: null } });
    void send(slug, next, requests.current, (sent) => dispatch({ do: 'change', key, with: { sent } })).then(
      (answer) => {
        if (answer === 'aborted') return dispatch({ do: 'change', key, with: { state: 'chosen', sent: 0 } });
        if (!answer.ok) return dispatch({ do: 'change', key, with: { state: 'failed', failure: answer } });
        dispatch({ do: 'change', key, with: { state: answer.value.added ? 'added' : 'there' } });
        router.refresh();
      },
    );
  }, [uploads, slug, router]);

  // The browser asks before it leaves the page during a transfer.
  const busy = uploads.some(({ state }) => state === 'sending' || state === 'waiting');
  useEffect(() => {
    if (!busy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [busy]);

  return {
    uploads,
    change,
    choose: (files: Iterable<File>, replaces: Upload['replaces'] = null) =>
      dispatch({ do: 'choose', uploads: Array.from(files, (file) => chosen(file, replaces)) }),
    start: () => {
      for (const { key, state } of uploads) if (state === 'chosen') change(key, { state: 'waiting' });
    },
    retry: (key: string) => change(key, { state: 'waiting' }),
    abort: (key: string) => {
      requests.current.get(key)?.abort();
      change(key, { state: 'chosen' });
    },
    drop: (...keys: string[]) => dispatch({ do: 'drop', keys }),
  };
}

function chosen(file: File, replaces: Upload['replaces']): Upload {
  const failure = judgeFile(file);
  return {
    key: freshId(),
    file,
    title: replaces?.title ?? titleOf(file.name),
    direction: 'INCOMING',
    replaces,
    signsId: null,
    state: failure ? 'failed' : 'chosen',
    sent: 0,
    failure,
  };
}

/** Returns the name of the file without its ending, as words. */
const titleOf = (fileName: string) =>
  `${isSignature(fileName) ? 'Podpis: ' : ''}${fileName.replace(/\.[^.]+$/, '').replaceAll('_', ' ')}`.slice(
    0,
    200,
  );

/** Sends the file with its description to the case. */
function send(
  slug: string,
  { key, file, title, direction, replaces, signsId }: Upload,
  requests: Map<string, XMLHttpRequest>,
  tell: (sent: number) => void,
): Promise<Answer<{ added: boolean }>> {
  const said = { title, fileName: file.name, direction, replacesId: replaces?.id ?? null, signsId };
  return sendFile(paths.documents(slug), file, said, {
    tell,
    begun: (request) => requests.set(key, request),
    over: () => requests.delete(key),
  });
}
