import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { linkTo } from '../office/route';
import { useSession } from '../office/session';
import { type Loaded, type Question, useAnswer, useList } from '../office/useAnswer';
import { type CatalogueEntry, type Figures, indicatorsPath, type Plan } from './figures';
import { type Period, write } from '../common/periods';
import { communeOf, isBelowCommune, levelOf } from './places';

/** What was answered last, also while it is asked for anew. */
export const bodyOf = <T>(loaded: Loaded<T>): T | undefined => (loaded.kind === 'ok' ? loaded.body : loaded.kind === 'loading' ? loaded.before : undefined);

export const hasNoFigures = (loaded: Loaded<unknown>): boolean => loaded.kind === 'refused' && loaded.problem.code === 'no-rollup';

/** Null where the server says that there is none; undefined while that is not known, or nobody could say. */
export const knownOf = <T>(loaded: Loaded<T>): T | null | undefined => (hasNoFigures(loaded) ? null : bodyOf(loaded));

/** What somebody looks at: it stands in the address, so that it can be sent to others. */
export interface View {
  /** The unit at the top: that of the key, or a province that was chosen. */
  root: string;
  period: Period;
  /** A way to another page for the same period. */
  link: (steps: readonly string[], query?: Record<string, string | undefined>) => string;
  query: URLSearchParams;
  /** Asks for everything anew. */
  refresh: () => void;
}

const Given = createContext<View | null>(null);

export const ViewProvider = Given.Provider;

export function useView(): View {
  const view = useContext(Given);
  if (view === null) throw new Error('Only within the picture.');
  return view;
}

/** The query's names, which stand in the address from page to page. */
export const KEPT = ['ky', 'tinh'] as const;

export function viewOf(root: string, period: Period, query: URLSearchParams, refresh: () => void): View {
  const kept = Object.fromEntries(KEPT.map((name) => [name, query.get(name) ?? undefined]));
  return { root, period, query, refresh, link: (steps, more = {}) => linkTo(steps, { ...kept, ...more }) };
}

export const useFigures = (unit: string, period: Period, children = false): Question<Figures> => useAnswer<Figures>(indicatorsPath(unit, write(period), children));

export const useCatalogue = (): Question<{ items: CatalogueEntry[] }> => useAnswer<{ items: CatalogueEntry[] }>('indicators/catalogue');

interface Named {
  code?: string;
  id?: string;
  name: string;
  fullName?: string;
}

export type NameOf = (code: string) => string;

/** Names of a unit and of those below it; a code where the name is not known (yet). */
export function useNames(unit: string): NameOf {
  const { me } = useSession();
  const isProvince = levelOf(unit) === 'province';
  // A key of a team reads the registry of its team alone.
  const reached = me.unit !== null && isBelowCommune(me.unit) ? me.unit : communeOf(unit);
  const own = useAnswer<Named>(`units/${communeOf(unit)}`);
  const communes = useList<Named>(isProvince ? `units?parent=${unit}` : null);
  const villages = useList<Named>(isProvince ? null : `villages?unit=${reached}`);
  const teams = useList<Named>(isProvince ? null : `teams?unit=${reached}`);
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const { loaded } of [communes, villages, teams]) {
      bodyOf(loaded)?.forEach((named) => names.set(named.code ?? named.id!, named.fullName ?? named.name));
    }
    const itself = bodyOf(own.loaded);
    if (itself !== undefined) names.set(communeOf(unit), itself.fullName ?? itself.name);
    return (code) => names.get(code) ?? code;
  }, [own.loaded, communes.loaded, villages.loaded, teams.loaded, unit]);
}

/** Titles of the plans that a unit stands under. */
export function usePlans(unit: string): (id: string) => Plan | undefined {
  // A village has none of its own.
  const plans = bodyOf(useList<Plan>(`plans?unit=${levelOf(unit) === 'village' ? communeOf(unit) : unit}`).loaded);
  return (id) => plans?.find((plan) => plan.id === id);
}
