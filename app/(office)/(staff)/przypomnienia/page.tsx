import type { Metadata } from 'next';
import Link from 'next/link';
import { requireCtx } from '@/app/_entry/context';
import { homeOf } from '@/app/_entry/places';
import { PageHead } from '@/components/layout/page-head';
import { PastReminders } from '@/components/notifications/past-reminders';
import type { ReminderRow } from '@/components/notifications/reminder-cells';
import { ReminderList } from '@/components/notifications/reminder-list';
import { ToldThings } from '@/components/notifications/told-things';
import { toIssueRows } from '@/components/settlements/rows';
import { Uncollected } from '@/components/settlements/uncollected';
import { RoleNotices, type RoleRow } from '@/components/staff/role-notices';
import { cx } from '@/components/ui/cx';
import { Empty } from '@/components/ui/empty';
import { nb } from '@/components/ui/typography';
import type { Ctx } from '@/lib/core/context';
import { formatLong } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { capital, told } from '@/lib/core/polish';
import { momentText } from '@/lib/i18n/moments';
import { canReadHistory } from '@/lib/modules/audit/policy';
import { canViewCase } from '@/lib/modules/cases/policy';
import type { ClockPurpose } from '@/lib/modules/cases/schema/clock';
import { overText, purposeOfRule } from '@/lib/modules/cases/words/clocks';
import { matterName } from '@/lib/modules/cases/words/kinds';
import { daysEarlier, daysLater } from '@/lib/modules/deadlines/rules/civil';
import { lapseOf } from '@/lib/modules/deadlines/rules/term-rules';
import { ruleCodeSchema } from '@/lib/modules/deadlines/schema';
import { CALL_TAB_NAMES } from '@/lib/modules/inquiries/words/values';
import { subjectsOf } from '@/lib/modules/mail/queries/subjects';
import { NO_SUBJECT } from '@/lib/modules/mail/words/values';
import { listRead, listUnread } from '@/lib/modules/notifications/queries';
import type { ReminderItem, ReminderTopic } from '@/lib/modules/notifications/schema';
import { MAIL_LOST, REMINDER_TOPIC_WORDS } from '@/lib/modules/notifications/words';
import { canHandOut } from '@/lib/modules/settlements/policy';
import { listUncollected } from '@/lib/modules/settlements/queries/collections';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { getOffice } from '@/lib/modules/staff/queries/office';
import { listRoleNotices } from '@/lib/modules/staff/queries/role-notices';
import type { RoleNoticeItem } from '@/lib/modules/staff/schema';
import { postsText } from '@/lib/modules/staff/words/acts';
import { markReadAction, markRoleNoticesReadAction } from './actions';

const DAYS_SHOWN = 30;
/** Reminders of things without a term, which stand apart. */
const TOLD = new Set<ReminderTopic>(['INQUIRY', 'MAIL_SHARE', 'PODANIE']);

export const metadata: Metadata = { title: 'Przypomnienia' };

/**
 * The due terms of the person and of those whom they substitute, documents that nobody has collected, and notices of
 * changed roles that watch over the office.
 */
export default async function RemindersPage() {
  const ctx = await requireCtx();
  const [reminders, read, uncollected, { uncollectedDays }, notices] = await Promise.all([
    listUnread(ctx),
    listRead(ctx, daysEarlier(ctx.today, DAYS_SHOWN)),
    listUncollected(ctx),
    getOffice(),
    listRoleNotices(ctx),
  ]);
  const roles = notices.length > 0 ? await roleRows(ctx, notices) : [];
  const ended = reminders.filter(({ topic }) => topic === 'INQUIRY');
  const shown = reminders.filter(({ topic }) => topic === 'MAIL_SHARE');
  const grown = reminders.filter(({ topic }) => topic === 'PODANIE');
  const unread = reminders.filter(({ topic }) => !TOLD.has(topic));
  const threads = [...reminders, ...read].flatMap(({ threadId }) => threadId ?? []);
  const subjects = await subjectsOf(ctx, threads);
  const toRow = (item: ReminderItem) => rowOf(item, { ctx, uncollectedDays, subjects });
  return (
    <>
      <PageHead title="Przypomnienia" note={nb(`${capital(formatLong(ctx.today))}.`)} />
      {roles.length > 0 && (
        <RoleNotices
          rows={roles}
          history={canReadHistory(ctx.actor) ? paths.officeHistory() : null}
          markRead={markRoleNoticesReadAction}
        />
      )}
      <div className={cx('sheet', roles.length > 0 && 'mt-6')}>
        {unread.length === 0 ? (
          <Empty
            title="Żaden termin nie czeka na Ciebie"
            action={<Link href={homeOf(ctx.actor)}>Wróć do pracy</Link>}
          >
            O terminie urzędu przypominamy trzy dni robocze przed nim, w jego dniu i po nim. O tym, że minął
            czas klienta, raz. O nieodebranym dokumencie raz w tygodniu.
          </Empty>
        ) : (
          <ReminderList rows={unread.map(toRow)} today={ctx.today} markRead={markReadAction} />
        )}
      </div>
      {shown.length > 0 && (
        <ToldThings
          id="e-maile-do-wgladu"
          title="E-maile do wglądu"
          columns={['E-mail', 'O co chodzi']}
          rows={shown.map(toRow)}
          markRead={markReadAction}
        />
      )}
      {grown.length > 0 && (
        <ToldThings
          id="co-z-podaniami"
          title="Co stało się z podaniami z Twoich e-maili"
          columns={['E-mail', 'Co się stało']}
          rows={grown.map(toRow)}
          markRead={markReadAction}
        />
      )}
      {ended.length > 0 && (
        <ToldThings
          id="co-z-zapytaniami"
          title="Co stało się z zapytaniami przyjętymi przez Ciebie"
          columns={['Zapytanie', 'Co się stało']}
          rows={ended.map(toRow)}
          markRead={markReadAction}
        />
      )}
      {uncollected.length > 0 && (
        <Uncollected rows={toIssueRows(uncollected, ctx)} atCounter={canHandOut(ctx.actor)} />
      )}
      {read.length > 0 && <PastReminders rows={read.map(toRow)} />}
    </>
  );
}

/** The reader of the rows, and the subjects of the threads that the reader may open. */
type Shown = { ctx: Ctx; uncollectedDays: number; subjects: ReadonlyMap<number, string> };

/**
 * A substitute gets a link only to a case that their own roles let them see. The last day of a document is the office's
 * setting.
 */
function rowOf(item: ReminderItem, { ctx, uncollectedDays, subjects }: Shown): ReminderRow {
  const { id, number, topic, kind, term, note, insteadOf, waitsSince, createdAt } = item;
  const subject = subjects.get(item.threadId ?? 0);
  const dueOn = waitsSince ? daysLater(waitsSince, uncollectedDays) : item.dueOn;
  return {
    id,
    number,
    note,
    insteadOf,
    dueOn,
    matter: subject === undefined ? matterName(item.caseKind, item.card) : subject || NO_SUBJECT,
    href: hrefOf(item, { ctx, subjects }),
    what: term
      ? purposeOfRule(term.purpose as ClockPurpose, ruleCodeSchema.parse(term.rule))
      : REMINDER_TOPIC_WORDS[topic],
    lapse: term ? lapseOf(term.rule) : 'TARGET_MISSED',
    over:
      topic === 'MAIL' && kind === 'UNDELIVERED'
        ? MAIL_LOST
        : (dueOn < ctx.today && term && overText(ruleCodeSchema.parse(term.rule), dueOn)?.words) || null,
    told: momentText(createdAt, ctx.now),
  };
}

/**
 * The case, for a person who sees it; the thread that is shown for an opinion, while they read it. The person who took a
 * question sees it among those that they took, a substitute among their own call-backs.
 */
function hrefOf(item: ReminderItem, { ctx, subjects }: Pick<Shown, 'ctx' | 'subjects'>): string | null {
  const { threadId } = item;
  if (threadId !== null)
    return subjects.has(threadId) ? `${paths.mail({ thread: threadId })}#watek-${threadId}` : null;
  if (canViewCase(ctx.actor, item)) return paths.case(item.slug, { tab: item.term && 'terminy' });
  if (item.caseKind === 'INQUIRY' && item.insteadOf !== null)
    return paths.callBacks({ tab: CALL_TAB_NAMES.mine, open: item.slug });
  return item.topic === 'INQUIRY' ? paths.callBacks({ tab: CALL_TAB_NAMES.closed, open: item.slug }) : null;
}

async function roleRows(ctx: Ctx, notices: readonly RoleNoticeItem[]): Promise<RoleRow[]> {
  const names = new Map((await listDepartments(ctx)).map(({ id, name }) => [id, name]));
  const said = (title: string, posts: RoleNoticeItem['given']) =>
    posts.length > 0 && `${title}: ${postsText(posts, (id) => names.get(id ?? 0) ?? '')}`;
  return notices.map(({ id, person, own, savedBy, given, taken, savedAt }) => ({
    id,
    who: own ? `Ty (${person})` : person,
    what: nb(told(said('Nadane', given), said('Odebrane', taken))),
    by: savedBy === person ? 'Zapis z własnego konta' : `Zapis: ${savedBy ?? ''}`,
    when: momentText(savedAt, ctx.now),
  }));
}
