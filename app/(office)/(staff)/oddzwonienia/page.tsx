import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { CallList } from '@/components/inquiries/call-list';
import { EndedTable } from '@/components/inquiries/ended-table';
import { toCallRow } from '@/components/inquiries/rows';
import { PageHead } from '@/components/layout/page-head';
import { ButtonLink } from '@/components/ui/button-link';
import { Empty } from '@/components/ui/empty';
import { PageWays } from '@/components/ui/page-ways';
import { TabPanel, Tabs } from '@/components/ui/tabs';
import { nb } from '@/components/ui/typography';
import type { Ctx } from '@/lib/core/context';
import { formatLong } from '@/lib/core/date-text';
import { momentCursorText, readMomentCursor } from '@/lib/core/moment-cursor';
import { paths } from '@/lib/core/paths';
import { capital, told } from '@/lib/core/polish';
import { canRegister } from '@/lib/modules/applications/policy';
import { canViewCase } from '@/lib/modules/cases/policy';
import { callingDepartments, canCallBack, canTakeInquiry } from '@/lib/modules/inquiries/policy';
import {
  countCallBacks,
  findCallBackBySlug,
  listCallBacks,
} from '@/lib/modules/inquiries/queries/call-backs';
import { listEnded, listEndedToday } from '@/lib/modules/inquiries/queries/ended';
import { listContacts } from '@/lib/modules/inquiries/queries/who';
import { CALL_TABS, type CallBack, type CallTab } from '@/lib/modules/inquiries/schema/record';
import { CALL_TAB_NAMES } from '@/lib/modules/inquiries/words/values';
import { listCardsInForce } from '@/lib/modules/procedure-cards/queries';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { CALL_ACTIONS } from './call-actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Oddzwonienia' };

export default async function CallBacksPage({ searchParams }: Props) {
  const ctx = await requireCtx();
  if (!canTakeInquiry(ctx.actor)) notFound();
  const asked = await searchParams;
  const units = callingDepartments(ctx.actor);
  const tabs = CALL_TABS.filter((tab) => units.length > 0 || (tab !== 'mine' && tab !== 'unit'));
  const tab = tabs.find((each) => CALL_TAB_NAMES[each] === asked.zakladka) ?? tabs[0];
  const after = readMomentCursor(asked.po);
  const [open, over, counts, today, cards, targets, departments] = await Promise.all([
    tab === 'closed' ? [] : listCallBacks(ctx, tab),
    tab === 'closed' || tab === 'taken'
      ? listEnded(ctx, { taken: tab === 'taken', after })
      : { items: [], next: null },
    countCallBacks(ctx),
    tab === 'closed' || tab === 'taken' ? [] : listEndedToday(ctx),
    listCardsInForce(ctx),
    listContacts(ctx),
    listDepartments(ctx),
  ]);
  const items = await withOpened(ctx, tab === 'closed' ? over.items : open, asked.pokaz);
  const tabHref = (each: CallTab) => paths.callBacks({ tab: CALL_TAB_NAMES[each] });
  const ways = (
    <PageWays
      next={over.next && paths.callBacks({ tab: CALL_TAB_NAMES[tab], after: momentCursorText(over.next) })}
      first={after ? tabHref(tab) : null}
      label="Pokaż starsze"
    />
  );
  const toRow = (item: CallBack) =>
    toCallRow(item, ctx.now, ctx.actor.staffId, {
      isSeen: canViewCase(ctx.actor, item),
      canCall: canCallBack(ctx.actor, item),
      canGrow: canRegister(ctx.actor) && canViewCase(ctx.actor, item) && item.status !== 'CANCELLED',
    });
  const unitNames = departments.filter(({ id }) => units.includes(id)).map(({ genitive }) => genitive);
  const words = tabWords(unitNames);
  return (
    <>
      <PageHead title="Oddzwonienia" note={nb(noteOf(ctx, open))}>
        <ButtonLink kind="quiet" href={paths.askedMost()}>
          O co pytają najczęściej
        </ButtonLink>
        <ButtonLink href={paths.newInquiry()} keys="Alt Z">
          Nowe zapytanie
        </ButtonLink>
      </PageHead>
      <div className="sheet">
        <Tabs
          label="Oddzwonienia"
          panel="oddzwonienia"
          items={tabs.map((each) => ({
            href: tabHref(each),
            label: words[each],
            count: each === 'closed' ? undefined : counts[each],
            selected: each === tab,
          }))}
        />
        <TabPanel id="oddzwonienia">
          <CallList
            key={tab}
            caption={`Oddzwonienia: ${words[tab]}`}
            rows={items.map(toRow)}
            today={ctx.today}
            cards={cards}
            targets={targets}
            actions={CALL_ACTIONS}
            order={
              tab === 'closed'
                ? 'od ostatniego'
                : 'najpierw wybór po trzech próbach, potem w kolejności dzwonienia'
            }
            shared={tab !== 'mine' || open.some(({ assigneeId }) => assigneeId !== ctx.actor.staffId)}
            opened={typeof asked.pokaz === 'string' ? asked.pokaz : null}
            empty={
              <Empty title={NOTHING[tab]} action={<Link href={paths.newInquiry()}>Nowe zapytanie</Link>}>
                Zapytanie, na które nie dało się odpowiedzieć od razu, czeka tu na telefon zwrotny.
              </Empty>
            }
          />
          {tab === 'closed' && ways}
        </TabPanel>
      </div>
      {today.length > 0 && (
        <EndedTable id="dzis-oddzwoniono" title="Dziś oddzwoniono" rows={today.map(toRow)} />
      )}
      {tab === 'taken' && (over.items.length > 0 || after) && (
        <EndedTable id="co-z-przyjetymi" title="Co się z nimi stało" rows={over.items.map(toRow)}>
          {ways}
        </EndedTable>
      )}
    </>
  );
}

/** The rows of the list, and above them the one that the address opens, when it stands on another page. */
async function withOpened(
  ctx: Ctx,
  items: readonly CallBack[],
  slug: string | string[] | undefined,
): Promise<CallBack[]> {
  const opened =
    typeof slug !== 'string' || items.some((each) => each.slug === slug)
      ? null
      : await findCallBackBySlug(ctx, slug);
  return opened ? [opened, ...items] : [...items];
}

const NOTHING: Record<CallTab, string> = {
  mine: 'Do nikogo nie musisz dziś dzwonić',
  unit: 'Nikt nie czeka na telefon z Twojej komórki',
  taken: 'Wszystkie zapytania przyjęte przez Ciebie mają odpowiedź',
  closed: 'Nie ma jeszcze zamkniętych oddzwonień',
};

const tabWords = (units: readonly string[]): Record<CallTab, string> => ({
  mine: 'Moje',
  unit: units.length === 1 ? units[0] : 'Moich komórek',
  taken: 'Przyjęte przeze mnie',
  closed: 'Zamknięte',
});

/** "Wtorek, 24 listopada 2026. 1 po czasie, 1 na dziś. Na oddzwonienie są 3 dni robocze." */
function noteOf(ctx: Ctx, items: readonly CallBack[]): string {
  const late = items.filter(({ dueOn }) => dueOn < ctx.today).length;
  const today = items.filter(({ dueOn }) => dueOn === ctx.today).length;
  const near = [late > 0 && `${late} po czasie`, today > 0 && `${today} na dziś`].filter(Boolean);
  return told(capital(formatLong(ctx.today)), near.join(', '), 'Na oddzwonienie są 3 dni robocze');
}
