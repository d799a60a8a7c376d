import { Badge } from '@/components/ui/badge';
import { counted } from '@/lib/core/polish';
import type { TemplateItem } from '@/lib/modules/correspondence/schema/edit-template';

/** Says whether the latest version of a template prints letters; when it does not, which version does. */
export function TemplateState({ template }: { template: Pick<TemplateItem, 'latest' | 'inForce'> }) {
  const { failure } = template.latest;
  if (!failure) return <Badge kind="run">działa</Badge>;
  const times = counted(failure.times, 'pismo', 'pisma', 'pism');
  if (failure.always) {
    return (
      <Badge kind="late" sub={`Pisma składa wersja ${template.inForce}.`}>
        nie działa
      </Badge>
    );
  }
  return (
    <Badge kind="soon" sub={`Zamiast niej ${times} złożyła wersja wcześniejsza.`}>
      zawodzi przy niektórych danych
    </Badge>
  );
}
