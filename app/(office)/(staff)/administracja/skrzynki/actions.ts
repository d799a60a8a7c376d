'use server';

import { action } from '@/app/_entry/action';
import { saveMailbox } from '@/lib/modules/mail/operations/save-mailbox';
import { tryMailbox } from '@/lib/modules/mail/operations/try-mailbox';
import { mailboxSchema, tryMailboxSchema } from '@/lib/modules/mail/schema/mailbox';

export const saveMailboxAction = action(mailboxSchema, saveMailbox);
export const tryMailboxAction = action(tryMailboxSchema, tryMailbox);
