'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { judgeFile, sendFile } from '@/components/documents/send-file';
import { type Action, answerOf, type Failure } from '@/lib/core/action-result';
import { formatHour } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { errorText } from '@/lib/error-texts';
import type { DropMailFileInput, MailFile, SaveNewMailInput } from '@/lib/modules/mail/schema/new-mail';

const PAUSE_MS = 800;

type Typed = Omit<SaveNewMailInput, 'draftId'>;
type Options = {
  /** The draft with which the page began. */
  begun: { id: number; files: MailFile[] } | null;
  typed: () => Typed;
  save: Action<SaveNewMailInput, { draftId: number; savedAt: Date }>;
  dropFile: Action<DropMailFileInput, unknown>;
};

/** A file that the server has refused, or that is on its way. */
export type Sending = { key: number; name: string; failure: Failure | null };

/**
 * Saves a new e-mail on the server a moment after each change, one save after another, so that there is one draft; the
 * first file begins it too. A change that is not saved yet is saved when the person leaves the page. `said` tells when
 * it was saved, or why it was not.
 */
export function useNewMail({ begun, typed, save, dropFile }: Options) {
  const [said, setSaid] = useState('');
  const [files, setFiles] = useState<MailFile[]>(begun?.files ?? []);
  const [sending, setSending] = useState<Sending[]>([]);
  const id = useRef(begun?.id ?? null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const held = useRef(false);
  const waits = useRef(false);
  const turn = useRef(0);

  const saveNow = useEffectEvent(async (): Promise<number | null> => {
    waits.current = false;
    const answer = await answerOf(save({ draftId: id.current, ...typed() }));
    if (!answer.ok) {
      setSaid(errorText(answer.code, answer.facts));
      return null;
    }
    id.current = answer.value.draftId;
    setSaid(`Szkic zapisany o ${formatHour(answer.value.savedAt)}.`);
    return answer.value.draftId;
  });
  const saveInTurn = (): Promise<number | null> => {
    const next = queue.current.then(() => saveNow());
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
    const failure = judgeFile(file);
    setSending((before) => [...before, { key, name: file.name, failure }]);
    if (failure) return;
    const fail = (told: Failure) =>
      setSending((before) => before.map((each) => (each.key === key ? { ...each, failure: told } : each)));
    const draftId = id.current ?? (await saveInTurn());
    if (draftId === null) return fail({ ok: false, code: 'offline' });
    const answer = await sendFile<MailFile>(paths.newMailFiles(draftId), file, { fileName: file.name });
    if (answer === 'aborted') return fail({ ok: false, code: 'offline' });
    if (!answer.ok) return fail(answer);
    setSending((before) => before.filter((each) => each.key !== key));
    setFiles((before) => [...before.filter((each) => each.id !== answer.value.id), answer.value]);
  }

  return {
    said,
    files,
    sending,
    draftId: () => id.current,
    changed: () => {
      if (held.current) return;
      waits.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void saveInTurn(), PAUSE_MS);
    },
    add: async (chosen: Iterable<File>) => {
      for (const file of chosen) await add(file);
    },
    dismiss: (key: number) => setSending((before) => before.filter((each) => each.key !== key)),
    drop: async (uploadId: number) => {
      if (id.current === null) return;
      const answer = await answerOf(dropFile({ draftId: id.current, uploadId }));
      if (answer.ok) setFiles((before) => before.filter((each) => each.id !== uploadId));
      else setSaid(errorText(answer.code, answer.facts));
    },
    /** Waits for the last save, and holds further ones. */
    stop: async () => {
      held.current = true;
      clearTimeout(timer.current);
      await queue.current;
    },
    go: () => {
      held.current = false;
    },
  };
}
