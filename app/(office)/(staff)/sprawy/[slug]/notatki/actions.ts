'use server';

import { action } from '@/app/_entry/action';
import { saveNoteDraft } from '@/lib/modules/case-files/operations/note-draft';
import { writeNote } from '@/lib/modules/case-files/operations/write-note';
import { saveNoteDraftSchema, writeNoteSchema } from '@/lib/modules/case-files/schema';

export const writeNoteAction = action(writeNoteSchema, writeNote);

export const saveNoteDraftAction = action(saveNoteDraftSchema, async (ctx, input) => {
  await saveNoteDraft(ctx, input);
  return null;
});
