'use server';

import { action } from '@/app/_entry/action';
import { paths } from '@/lib/core/paths';
import { searchQuery } from '@/lib/modules/cases/queries/search-address';
import { askToFile, sendAnswer, takeBackAnswer } from '@/lib/modules/mail/operations/answer';
import { categorise } from '@/lib/modules/mail/operations/categorise';
import { saveMailDraft, takeOverDraft } from '@/lib/modules/mail/operations/drafts';
import { handOverMail } from '@/lib/modules/mail/operations/hand-over';
import { mergeThread, splitThread } from '@/lib/modules/mail/operations/merge';
import { tellBip, writeMailNote } from '@/lib/modules/mail/operations/notes';
import { takeThread } from '@/lib/modules/mail/operations/take-thread';
import {
  askToFileSchema,
  categoriseSchema,
  handOverMailSchema,
  mergeThreadSchema,
  saveMailDraftSchema,
  sendAnswerSchema,
  splitThreadSchema,
  takeBackAnswerSchema,
  takeOverDraftSchema,
  takeThreadSchema,
  tellBipSchema,
  writeMailNoteSchema,
} from '@/lib/modules/mail/schema/acts';
import { DESK_TAB_NAMES, deskSearchSchema } from '@/lib/modules/mail/schema/desk';

/** The address of the narrowed desk. A typed name is sealed, so that it does not stand in the address. */
export const deskAddressAction = action(deskSearchSchema, async (ctx, { q, tab, mailboxId, mine }) => {
  const { q: number, szukaj } = searchQuery(ctx, q);
  return paths.mail({ tab: DESK_TAB_NAMES[tab], mailbox: mailboxId, mine, q: number, sealed: szukaj });
});

export const categoriseAction = action(categoriseSchema, categorise);
export const saveMailDraftAction = action(saveMailDraftSchema, saveMailDraft);
export const takeOverDraftAction = action(takeOverDraftSchema, takeOverDraft);
export const sendAnswerAction = action(sendAnswerSchema, sendAnswer);
export const takeBackAnswerAction = action(takeBackAnswerSchema, takeBackAnswer);
export const askToFileAction = action(askToFileSchema, askToFile);
export const handOverMailAction = action(handOverMailSchema, handOverMail);
export const writeMailNoteAction = action(writeMailNoteSchema, writeMailNote);
export const tellBipAction = action(tellBipSchema, tellBip);
export const takeThreadAction = action(takeThreadSchema, takeThread);
export const mergeThreadAction = action(mergeThreadSchema, mergeThread);
export const splitThreadAction = action(splitThreadSchema, splitThread);
