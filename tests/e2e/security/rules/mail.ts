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
  writes,
} from '../vocabulary';

const ACTIONS = `${OFFICE}/poczta/actions.ts`;
const NONE = 2_000_000_000;

/** A thread of the mailbox of the information point, its e-mail with HTML, and the attachment of the e-mail. */
const ids = { thread: 0, message: 0, attachment: 0, mailbox: 0 };

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

/** An act on several threads: on the thread alone, and on one that does not exist. */
const onThreads =
  (input: () => object): ActionRule =>
  () => [
    { args: [{ threadIds: [ids.thread], ...input() }], open: OWN },
    { args: [{ threadIds: [NONE], ...input() }], open: NO_ONE },
  ];

const newMail = () => ({
  draftId: null,
  about: null,
  mailboxId: NONE,
  documentIds: [],
  to: 'podszyty@obcy.example',
  subject: 'Podszyte',
  text: 'Podszyte.',
});

const key = () => ({ requestKey: randomUUID() });

export const RULES: Rules = {
  pages: {
    '/poczta': page('/poczta', DESKS),
    '/poczta/nowa': (scene) => [
      { address: '/poczta/nowa', open: DESKS },
      { address: `/poczta/nowa?sprawa=${scene.foreign.slug}`, open: ['bok', 'kancelaria'] },
      { address: '/poczta/nowa?sprawa=rpw-999999-2026', open: NO_ONE },
    ],
    // The address accepts only POST, and only for a draft of the person.
    '/poczta/nowa/[id]/pliki': () => [],
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
      restoreAnswerAction: () => [{ args: [{ id: NONE }], open: NO_ONE }],
    },
    [`${OFFICE}/poczta/nowa/actions.ts`]: {
      sendNewMailAction: writes(OWN, () => ({ ...newMail(), ...key(), mailboxId: ids.mailbox })),
      takeBackNewMailAction: writes(NO_ONE, () => ({ threadId: ids.thread })),
    },
    [`${OFFICE}/poczta/_many/actions.ts`]: {
      previewManyAction: () => [
        { args: [{ threadIds: [ids.thread] }], open: OWN, reads: true },
        { args: [{ threadIds: [NONE] }], open: NO_ONE },
      ],
      answerManyAction: onThreads(() => ({ ...key(), text: 'Podszyte.', settles: false })),
      takeBackManyAction: writes(OWN, () => ({ sent: [{ threadId: ids.thread, messageId: NONE }] })),
      categoriseManyAction: writes(OWN, () => ({
        threads: [{ threadId: ids.thread, version: 1 }],
        category: 'MOTION',
        reason: 'Podszyte.',
      })),
      takeBackCategoriesAction: writes(OWN, () => ({ threads: [{ threadId: ids.thread, version: 1 }] })),
      takeBackHandOversAction: onThreads(() => ({})),
      handOverManyAction: onThreads(() => ({ ...key(), departmentId: NONE, note: '' })),
      takeManyAction: onThreads(key),
    },
    [ACTIONS]: {
      deskAddressAction: () => [{ args: [{ q: '', tab: 'open', mine: false }], open: STAFF, reads: true }],
      categoriseAction: onThread(() => ({ version: 1, category: 'MOTION', reason: 'Podszyte.' })),
      takeBackCategoryAction: onThread(() => ({ version: 1 })),
      takeBackHandOverAction: onThread(() => ({})),
      saveMailDraftAction: onThread(() => ({ text: '' })),
      discardMailDraftAction: writes(NO_ONE, () => ({ draftId: NONE })),
      restoreMailDraftAction: writes(NO_ONE, () => ({ draftId: NONE })),
      dropMailFileAction: writes(NO_ONE, () => ({ draftId: NONE, uploadId: NONE })),
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
      askToFileAction: onThread(() => ({ ...key(), law: 'KPA' })),
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
      mailbox: message.mailboxId,
      attachment: message.attachments[0].id,
    });
  },
};
