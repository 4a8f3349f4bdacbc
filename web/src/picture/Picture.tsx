import { useCallback, useMemo, useState } from 'preact/hooks';
import './picture.css';
import './table.css';
import './map.css';
import './wall.css';
import './phone.css';
import './paper.css';
import { now } from '../common/clock';
import { dayOf } from '../common/format';
import { t } from '../common/text';
import type { Route } from '../office/route';
import { SessionProvider, useSession } from '../office/session';
import { AwardsPage } from './awards/AwardsPage';
import { MapPage } from './MapPage';
import { Overview } from './Overview';
import { PeriodChoice } from './PeriodChoice';
import { containing, read } from '../common/periods';
import { isBelowCommune, levelOf } from './places';
import { ProvinceChoice } from './ProvinceChoice';
import { RankingPage } from './RankingPage';
import { ReportsPage } from './reports/ReportsPage';
import { ReportView } from './reports/ReportView';
import { remembering } from './remembering';
import { Settings } from './Settings';
import { TablePage } from './TablePage';
import { TracePage } from './TracePage';
import { TrendPage } from './TrendPage';
import { UnitPage } from './UnitPage';
import { useView, ViewProvider, viewOf } from './view';
import { WallPage } from './WallPage';

export function Picture({ route }: { route: Route }) {
  const session = useSession();
  const [turn, setTurn] = useState(0);
  const remembered = useMemo(() => ({ ...session, ask: remembering(session.ask) }), [session, turn]);
  const refresh = useCallback(() => setTurn((before) => before + 1), []);
  const root = session.me.unit ?? provinceIn(route.query);
  if (root === null) return <ProvinceChoice />;
  const period = read(route.query.get('ky') ?? '') ?? containing(dayOf(now()), 'civil', 'quarter');
  return (
    <SessionProvider value={remembered}>
      <ViewProvider value={viewOf(root, period, route.query, refresh)}>
        <Inside steps={route.steps} />
      </ViewProvider>
    </SessionProvider>
  );
}

function provinceIn(query: URLSearchParams): string | null {
  const asked = query.get('tinh') ?? '';
  return /^\d{2}$/.test(asked) ? asked : null;
}

function Inside({ steps }: { steps: string[] }) {
  const [place, code, kind, id] = steps;
  const { root, refresh } = useView();
  if (place === 'man-hinh') return <WallPage />;
  if (place === 'cai-dat' && levelOf(root) === 'province') return <Settings province={root} onChange={refresh} />;
  if (place === 'danh-hieu' && !isBelowCommune(root)) return <AwardsPage />;
  if (place === 'bao-cao' && code !== undefined && kind !== undefined) return <ReportView unit={code} period={kind} key={code + kind} />;
  return (
    <>
      <PeriodChoice />
      {place === 'don-vi' && code !== undefined ? kind === 'chi-so' && id !== undefined ? <TracePage unit={code} id={id} key={code + id} /> : <UnitPage unit={code} key={code} /> : <Place place={place} />}
    </>
  );
}

function Place({ place }: { place: string | undefined }) {
  const { root } = useView();
  switch (place) {
    case undefined:
      return levelOf(root) === 'team' ? <UnitPage unit={root} /> : <Overview unit={root} />;
    case 'ban-do':
      return <MapPage province={root} />;
    case 'bang':
      return <TablePage />;
    case 'xep-hang':
      return <RankingPage />;
    case 'bao-cao':
      return <ReportsPage />;
    case 'dien-bien':
      return <TrendPage />;
    default:
      return (
        <div class="notice" role="status">
          <p>{t('picture.nowhere')}</p>
        </div>
      );
  }
}
