'use server';

import { action } from '@/app/_entry/action';
import { paths } from '@/lib/core/paths';
import { searchQuery } from '@/lib/modules/cases/queries/search-address';
import { askToFile, sendAnswer, takeBackAnswer } from '@/lib/modules/mail/operations/answer';
import { categorise, takeBackCategory } from '@/lib/modules/mail/operations/categorise';
import { dropMailFile } from '@/lib/modules/mail/operations/draft-files';
import {
  discardMailDraft,
  restoreMailDraft,
  saveMailDraft,
  takeOverDraft,
} from '@/lib/modules/mail/operations/drafts';
import { handOverMail, takeBackHandOver } from '@/lib/modules/mail/operations/hand-over';
import { mergeThread, splitThread } from '@/lib/modules/mail/operations/merge';
import { tellBip, writeMailNote } from '@/lib/modules/mail/operations/notes';
import { shareThread, withdrawShare } from '@/lib/modules/mail/operations/share';
import { joinBack, splitMessage } from '@/lib/modules/mail/operations/split-message';
import { takeThread } from '@/lib/modules/mail/operations/take-thread';
import { takeForPerson, takeForRobot } from '@/lib/modules/mail/operations/written-by-person';
import {
  askToFileSchema,
  categoriseSchema,
  handOverMailSchema,
  joinBackSchema,
  mergeThreadSchema,
  sendAnswerSchema,
  shareThreadSchema,
  splitMessageSchema,
  splitThreadSchema,
  takeBackAnswerSchema,
  takeBackCategorySchema,
  takeBackHandOverSchema,
  takeForPersonSchema,
  takeForRobotSchema,
  takeThreadSchema,
  tellBipSchema,
  withdrawShareSchema,
  writeMailNoteSchema,
} from '@/lib/modules/mail/schema/acts';
import { DESK_TAB_NAMES, deskSearchSchema } from '@/lib/modules/mail/schema/desk';
import {
  discardMailDraftSchema,
  dropMailFileSchema,
  saveMailDraftSchema,
  takeOverDraftSchema,
} from '@/lib/modules/mail/schema/drafts';

/** The address of the narrowed desk. A typed name is sealed, so that it does not stand in the address. */
export const deskAddressAction = action(deskSearchSchema, async (ctx, { q, tab, mailboxId, mine }) => {
  const { q: number, szukaj } = searchQuery(ctx, q);
  return paths.mail({ tab: DESK_TAB_NAMES[tab], mailbox: mailboxId, mine, q: number, sealed: szukaj });
});

export const categoriseAction = action(categoriseSchema, categorise);
export const takeBackCategoryAction = action(takeBackCategorySchema, takeBackCategory);
export const saveMailDraftAction = action(saveMailDraftSchema, saveMailDraft);
export const discardMailDraftAction = action(discardMailDraftSchema, discardMailDraft);
export const restoreMailDraftAction = action(discardMailDraftSchema, restoreMailDraft);
export const dropMailFileAction = action(dropMailFileSchema, dropMailFile);
export const takeOverDraftAction = action(takeOverDraftSchema, takeOverDraft);
export const sendAnswerAction = action(sendAnswerSchema, sendAnswer);
export const takeBackAnswerAction = action(takeBackAnswerSchema, takeBackAnswer);
export const askToFileAction = action(askToFileSchema, askToFile);
export const handOverMailAction = action(handOverMailSchema, handOverMail);
export const takeBackHandOverAction = action(takeBackHandOverSchema, takeBackHandOver);
export const writeMailNoteAction = action(writeMailNoteSchema, writeMailNote);
export const tellBipAction = action(tellBipSchema, tellBip);
export const takeThreadAction = action(takeThreadSchema, takeThread);
export const mergeThreadAction = action(mergeThreadSchema, mergeThread);
export const splitThreadAction = action(splitThreadSchema, splitThread);
export const splitMessageAction = action(splitMessageSchema, splitMessage);
export const joinBackAction = action(joinBackSchema, joinBack);
export const shareThreadAction = action(shareThreadSchema, shareThread);
export const withdrawShareAction = action(withdrawShareSchema, withdrawShare);
export const takeForPersonAction = action(takeForPersonSchema, takeForPerson);
export const takeForRobotAction = action(takeForRobotSchema, takeForRobot);
