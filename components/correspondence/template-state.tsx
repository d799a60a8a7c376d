import { State } from '@/components/ui/state';
import { counted } from '@/lib/core/polish';
import type { TemplateItem } from '@/lib/modules/correspondence/schema/edit-template';

/** Whether the latest version of a template sets letters; when it does not, which one does. */
export function TemplateState({ template }: { template: Pick<TemplateItem, 'latest' | 'inForce'> }) {
  const { failure } = template.latest;
  if (!failure) return <State kind="run">działa</State>;
  const times = counted(failure.times, 'pismo', 'pisma', 'pism');
  if (failure.always) {
    return (
      <State kind="late" sub={`Pisma składa wersja ${template.inForce}.`}>
        nie działa
      </State>
    );
  }
  return (
    <State kind="soon" sub={`Zamiast niej ${times} złożyła wersja wcześniejsza.`}>
      zawodzi przy niektórych danych
    </State>
  );
}
