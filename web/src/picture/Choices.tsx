import { t } from '../common/text';
import { Select } from '../common/ui';
import { useList } from '../office/useAnswer';
import type { CatalogueEntry } from './figures';
import { levelOf } from './places';
import { bodyOf, useNames, usePlans, useView } from './view';

/** What is chosen stands in the address. */
export function useAsk(): (change: Record<string, string | undefined>) => void {
  const { link, query } = useView();
  return (change) => {
    const steps = location.hash.replace(/^#\/?/, '').split('?')[0]!.split('/').filter((step) => step !== '').map(decodeURIComponent);
    location.hash = link(steps, { ...Object.fromEntries(query), ...change }).slice(1);
  };
}

/** The whole province or one of its communes. */
export function UnitSelect({ unit }: { unit: string }) {
  const { root } = useView();
  const ask = useAsk();
  const nameOf = useNames(root);
  const communes = bodyOf(useList<{ code: string; fullName: string }>(levelOf(root) === 'province' ? `units?parent=${root}` : null).loaded) ?? [];
  if (levelOf(root) !== 'province') return null;
  const isOther = unit !== root && !communes.some((commune) => commune.code === unit);
  return (
    <Select
      name={t('unit')}
      value={unit}
      choices={[{ id: root, name: nameOf(root) }, ...(isOther ? [{ id: unit, name: unit }] : []), ...communes.map((commune) => ({ id: commune.code, name: commune.fullName }))]}
      onChange={(id) => ask({ 'don-vi': id === root ? undefined : id })}
    />
  );
}

export function IndicatorSelect({ id, entries, name }: { id: string; entries: readonly Pick<CatalogueEntry, 'id' | 'name'>[]; name?: string }) {
  const ask = useAsk();
  return <Select name={name ?? t('indicator')} value={id} choices={entries} onChange={(next) => ask({ 'chi-so': next })} />;
}

export function PlanSelect({ unit, plans, plan }: { unit: string; plans: readonly string[]; plan: string | null }) {
  const ask = useAsk();
  const planOf = usePlans(unit);
  if (plans.length === 0) return null;
  const named = plans.map((id) => ({ id, name: [planOf(id)?.source.number, planOf(id)?.source.issuer].filter((part) => part != null).join(', ') || id }));
  return <Select name={t('plan')} value={plan ?? 'moi'} choices={[{ id: 'moi', name: t('plan.all') }, ...named]} onChange={(next) => ask({ 'ke-hoach': next === 'moi' ? undefined : next })} />;
}
