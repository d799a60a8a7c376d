'use server';

import { action } from '@/app/_entry/action';
import { sendNewMail, takeBackNewMail } from '@/lib/modules/mail/operations/new-mail';
import { sendNewMailSchema, takeBackNewMailSchema } from '@/lib/modules/mail/schema/new-mail';

export const sendNewMailAction = action(sendNewMailSchema, sendNewMail);
export const takeBackNewMailAction = action(takeBackNewMailSchema, takeBackNewMail);
