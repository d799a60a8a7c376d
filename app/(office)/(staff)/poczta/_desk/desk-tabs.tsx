import { Tabs } from '@/components/ui/tabs';
import { paths } from '@/lib/core/paths';
import { capped } from '@/lib/core/polish';
import { DESK_TABS, type DeskPage, type DeskTab, MOST_COUNTED } from '@/lib/modules/mail/schema/desk';
import { DESK_TAB_WORDS } from '@/lib/modules/mail/words/desk';

type Props = {
  counts: DeskPage['counts'];
  selected: DeskTab | 'sent';
  hrefOf: (tab: DeskTab) => string;
};

/** The tabs of the desk, and the list of what was sent. "Do wglądu" is hidden while nothing is shown to the person. */
export function DeskTabs({ counts, selected, hrefOf }: Props) {
  const shown = DESK_TABS.filter((tab) => tab !== 'shared' || tab === selected || counts[tab] > 0);
  return (
    <Tabs
      label="E-maile według stanu"
      panel="poczta"
      items={[
        ...shown.map((tab) => ({
          href: hrefOf(tab),
          label: DESK_TAB_WORDS[tab],
          count: tab === 'over' ? undefined : capped(counts[tab], MOST_COUNTED),
          selected: tab === selected,
        })),
        { href: paths.sentMail(), label: 'Wysłane', selected: selected === 'sent' },
      ]}
    />
  );
}
