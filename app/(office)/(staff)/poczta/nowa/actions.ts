'use server';

import { action } from '@/app/_entry/action';
import { sendNewMail, takeBackNewMail } from '@/lib/modules/mail/operations/new-mail';
import { discardNewMail, dropMailFile, saveNewMail } from '@/lib/modules/mail/operations/new-mail-drafts';
import {
  discardNewMailSchema,
  dropMailFileSchema,
  saveNewMailSchema,
  sendNewMailSchema,
  takeBackNewMailSchema,
} from '@/lib/modules/mail/schema/new-mail';

export const saveNewMailAction = action(saveNewMailSchema, saveNewMail);
export const discardNewMailAction = action(discardNewMailSchema, discardNewMail);
export const dropMailFileAction = action(dropMailFileSchema, dropMailFile);
export const sendNewMailAction = action(sendNewMailSchema, sendNewMail);
export const takeBackNewMailAction = action(takeBackNewMailSchema, takeBackNewMail);
