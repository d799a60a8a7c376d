'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { judgeFile, sendFile } from '@/components/documents/send-file';
import { type ActionResult, answerOf, type Failure } from '@/lib/core/action-result';
import { formatHour } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { errorText } from '@/lib/error-texts';
import type { MailFile, SavedDraft, SaveMailDraftInput } from '@/lib/modules/mail/schema/drafts';
import type { DraftActions } from './mail-actions';

const PAUSE_MS = 800;

type Options = {
  /** The draft with which the page began. */
  begun: { id: number; files: MailFile[] } | null;
  /** Another person who writes in the thread. */
  writes?: SavedDraft['writes'];
  typed: () => SaveMailDraftInput;
  actions: DraftActions;
  /** Empties the form; the returned function fills it again as it was. */
  clear: () => () => void;
};

/** A file that the server has refused, or that is on its way. */
export type Sending = { key: number; name: string; failure: Failure | null };

/**
 * Saves an e-mail on the server a moment after each change, one save after another, so that there is one draft; the
 * first file begins it too. A change that is not saved yet is saved when the person leaves the page. `said` tells when
 * it was saved, or why it was not; `writes` names another person who writes in the thread.
 */
export function useKeptDraft(options: Options) {
  const { begun, typed, actions, clear } = options;
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [writes, setWrites] = useState(options.writes ?? null);
  const [files, setFiles] = useState<MailFile[]>(begun?.files ?? []);
  const [sending, setSending] = useState<Sending[]>([]);
  const [dropped, setDropped] = useState<{ id: number | null; files: MailFile[]; fill: () => void } | null>(
    null,
  );
  const id = useRef(begun?.id ?? null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const held = useRef(false);
  const waits = useRef(false);
  const turn = useRef(0);
  const uploads = useRef<Promise<unknown>>(Promise.resolve());
  const refused = useRef(new Set<number>());

  const saveNow = useEffectEvent(async (forFile: boolean): Promise<number | null> => {
    waits.current = false;
    const answer = await answerOf(actions.saveDraft({ draftId: id.current, ...typed(), forFile }));
    setFailure(answer.ok ? null : answer);
    if (!answer.ok) {
      setSaid(errorText(answer.code, answer.facts));
      return null;
    }
    id.current = answer.value.draftId;
    setWrites(answer.value.writes);
    setSaid(id.current === null ? '' : `Szkic zapisany o ${formatHour(answer.value.savedAt)}.`);
    return id.current;
  });
  const saveInTurn = (forFile = false): Promise<number | null> => {
    const next = queue.current.then(() => saveNow(forFile));
    queue.current = next;
    return next;
  };
  const keepOnLeaving = useEffectEvent(() => {
    clearTimeout(timer.current);
    if (waits.current && !held.current) void saveInTurn();
  });
  useEffect(() => () => keepOnLeaving(), []);

  async function add(file: File) {
    turn.current += 1;
    const key = turn.current;
    const wrong = judgeFile(file);
    setDropped(null);
    setSending((before) => [...before, { key, name: file.name, failure: wrong }]);
    if (wrong) refused.current.add(key);
    if (wrong) return;
    const fail = (told: Failure) => {
      refused.current.add(key);
      setSending((before) => before.map((each) => (each.key === key ? { ...each, failure: told } : each)));
    };
    const draftId = id.current ?? (await saveInTurn(true));
    if (draftId === null) return fail({ ok: false, code: 'offline' });
    const answer = await sendFile<MailFile>(paths.newMailFiles(draftId), file, { fileName: file.name });
    if (answer === 'aborted') return fail({ ok: false, code: 'offline' });
    if (!answer.ok) return fail(answer);
    setSending((before) => before.filter((each) => each.key !== key));
    setFiles((before) => [...before.filter((each) => each.id !== answer.value.id), answer.value]);
  }

  function changed() {
    if (held.current) return;
    setDropped(null);
    waits.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void saveInTurn(), PAUSE_MS);
  }

  // The browser asks before it leaves the page during a transfer.
  const isSending = sending.some(({ failure: told }) => told === null);
  useEffect(() => {
    if (!isSending) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isSending]);

  /** Waits for the files on their way and the last save, and holds further ones. */
  async function stop() {
    held.current = true;
    clearTimeout(timer.current);
    await uploads.current;
    await queue.current;
  }

  /** Sends the e-mail with its files, unless one of them has failed, which the person would not notice. */
  async function send<T>(
    act: (draftId: number | null) => Promise<ActionResult<T>>,
  ): Promise<ActionResult<T>> {
    await stop();
    return refused.current.size > 0 ? { ok: false, code: 'mail-file-not-added' } : act(id.current);
  }

  async function discard() {
    await stop();
    const answer = id.current === null ? null : await answerOf(actions.discardDraft({ draftId: id.current }));
    held.current = false;
    // A draft that is no more was dropped by an earlier press.
    if (answer && !answer.ok && answer.code !== 'not-found')
      return setSaid(errorText(answer.code, answer.facts));
    waits.current = false;
    setDropped({ id: id.current, files, fill: clear() });
    id.current = null;
    setFiles([]);
    setSending([]);
    refused.current.clear();
    setSaid('');
  }

  async function undo() {
    if (!dropped) return;
    const { id: draftId } = dropped;
    const answer = draftId === null ? null : await answerOf(actions.restoreDraft({ draftId }));
    if (answer && !answer.ok) return setSaid(errorText(answer.code, answer.facts));
    id.current = draftId;
    setFiles(dropped.files);
    dropped.fill();
    changed();
  }

  return {
    said,
    failure,
    writes,
    files,
    sending,
    isDropped: dropped !== null,
    draftId: () => id.current,
    changed,
    send,
    /** Saves at once what is not saved yet. */
    flush: async () => {
      clearTimeout(timer.current);
      if (waits.current) await saveInTurn();
      else await queue.current;
    },
    saveAgain: () => saveInTurn(),
    add: (chosen: Iterable<File>) => {
      for (const file of chosen) uploads.current = uploads.current.then(() => add(file));
    },
    dismiss: (key: number) => {
      refused.current.delete(key);
      setSending((before) => before.filter((each) => each.key !== key));
    },
    drop: async (uploadId: number) => {
      if (id.current === null) return;
      const answer = await answerOf(actions.dropFile({ draftId: id.current, uploadId }));
      if (answer.ok) setFiles((before) => before.filter((each) => each.id !== uploadId));
      else setSaid(errorText(answer.code, answer.facts));
    },
    discard,
    undo,
    go: () => {
      held.current = false;
    },
  };
}

export type KeptDraft = ReturnType<typeof useKeptDraft>;
