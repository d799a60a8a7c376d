import { serveMail } from '@/lib/modules/mail/operations/serve';
import { now } from '@/lib/platform/clock';

// Serves the mailboxes of the office until it is killed.
await serveMail(now, new AbortController().signal, 100);
