import { randomUUID } from 'node:crypto';
import { db } from '@/lib/platform/db';
import {
  type ActionRule,
  NO_ONE,
  OFFICE,
  type PageRule,
  type Person,
  page,
  type Rules,
  STAFF,
} from '../vocabulary';

const ACTIONS = `${OFFICE}/poczta/actions.ts`;
const NONE = 2_000_000_000;

/** A thread of the mailbox of the information point, its e-mail with HTML, and the attachment of the e-mail. */
const ids = { thread: 0, message: 0, attachment: 0 };

/** The people who answer e-mails of some department. */
const DESKS: readonly Person[] = ['bok', 'kancelaria', 'sekretariat', 'referent', 'kierownik'];
/** The department of the mailbox has the thread. */
const OWN: readonly Person[] = ['kancelaria'];
/** People who see every case read its files, and so its e-mails. */
const READERS: readonly Person[] = ['bok', 'kancelaria', 'sekretarz', 'iod'];

const file =
  (address: (id: number) => string, id: () => number): PageRule =>
  () => [
    { address: address(id()), open: READERS },
    { address: address(NONE), open: NO_ONE },
  ];

/** An act on the thread, and on a thread that does not exist. */
const onThread =
  (input: () => object): ActionRule =>
  () => [
    { args: [{ threadId: ids.thread, ...input() }], open: OWN },
    { args: [{ threadId: NONE, ...input() }], open: NO_ONE },
  ];

const key = () => ({ requestKey: randomUUID() });

export const RULES: Rules = {
  pages: {
    '/poczta': page('/poczta', DESKS),
    '/poczta/odpowiedzi': page('/poczta/odpowiedzi', DESKS),
    '/poczta/wiadomosci/[id]/tresc': file(
      (id) => `/poczta/wiadomosci/${id}/tresc`,
      () => ids.message,
    ),
    '/poczta/wiadomosci/[id]/oryginal': file(
      (id) => `/poczta/wiadomosci/${id}/oryginal`,
      () => ids.message,
    ),
    '/poczta/zalaczniki/[id]': file(
      (id) => `/poczta/zalaczniki/${id}`,
      () => ids.attachment,
    ),
    // The attachment is a text, so no viewer of PDFs opens it.
    '/poczta/zalaczniki/[id]/pdf': () => [{ address: `/poczta/zalaczniki/${NONE}/pdf`, open: NO_ONE }],
    '/poczta/zalaczniki/[id]/podglad': file(
      (id) => `/poczta/zalaczniki/${id}/podglad`,
      () => ids.attachment,
    ),
  },
  actions: {
    [`${OFFICE}/poczta/odpowiedzi/actions.ts`]: {
      saveAnswerAction: () => [
        {
          args: [{ id: null, version: 0, departmentId: NONE, title: 'Podszyte', text: 'Podszyte.' }],
          open: NO_ONE,
        },
      ],
      endAnswerAction: () => [{ args: [{ id: NONE, version: 1 }], open: NO_ONE }],
    },
    [ACTIONS]: {
      deskAddressAction: () => [{ args: [{ q: '', tab: 'open', mine: false }], open: STAFF, reads: true }],
      categoriseAction: onThread(() => ({ version: 1, category: 'MOTION', reason: 'Podszyte.' })),
      saveMailDraftAction: onThread(() => ({ text: '' })),
      takeOverDraftAction: onThread(() => ({})),
      sendAnswerAction: onThread(() => ({
        ...key(),
        to: 'podszyty@obcy.example',
        text: 'Podszyte.',
        documentIds: [],
        settles: false,
        refuses: false,
        refusalReason: '',
        provision: '',
      })),
      takeBackAnswerAction: onThread(() => ({ messageId: NONE })),
      askToFileAction: onThread(key),
      handOverMailAction: onThread(() => ({ ...key(), departmentId: NONE, note: '' })),
      writeMailNoteAction: onThread(() => ({ ...key(), text: 'Podszyte.' })),
      tellBipAction: onThread(() => ({ version: 1, how: 'Podszyte.' })),
      takeThreadAction: onThread(key),
      mergeThreadAction: onThread(() => ({ version: 1, intoThreadId: NONE })),
      splitThreadAction: onThread(() => ({ reason: 'Podszyte.' })),
      splitMessageAction: onThread(() => ({
        version: 1,
        messageId: NONE,
        withFollowing: false,
        reason: 'Podszyte.',
      })),
      joinBackAction: onThread(() => ({ reason: 'Podszyte.' })),
      shareThreadAction: onThread(() => ({ ...key(), to: '999999999', question: 'Podszyte.' })),
      withdrawShareAction: onThread(() => ({ shareId: NONE, reason: 'Podszyte.' })),
      takeForPersonAction: onThread(() => ({ reason: 'Podszyte.' })),
      takeForRobotAction: onThread(() => ({ reason: 'Podszyte.' })),
    },
  },
  watched: () => [['kancelaria', ['/poczta', `/poczta?watek=${ids.thread}`]]],
  prepare: async () => {
    const message = await db().mailMessage.findFirstOrThrow({
      where: { direction: 'IN', NOT: { htmlBody: '' }, attachments: { some: {} } },
      include: { attachments: true },
    });
    Object.assign(ids, {
      thread: message.threadId,
      message: message.id,
      attachment: message.attachments[0].id,
    });
  },
};
