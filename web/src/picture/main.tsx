import picture from '../texts/picture.vi.json';
import { open, type Place } from '../office/Office';
import { teachOffice } from '../office/speech';
import type { Me } from '../office/session';
import { Picture } from './Picture';
import { levelOf } from './places';
import { KEPT } from './view';

const OVERVIEW: Place = { step: '', name: 'place.overview' };
const MAP: Place = { step: 'ban-do', name: 'place.map' };
const TABLE: Place = { step: 'bang', name: 'place.table' };
const RANKING: Place = { step: 'xep-hang', name: 'place.ranking' };
const TREND: Place = { step: 'dien-bien', name: 'place.trend' };
const REPORTS: Place = { step: 'bao-cao', name: 'place.reports' };
const AWARDS: Place = { step: 'danh-hieu', name: 'place.awards' };
const WALL: Place = { step: 'man-hinh', name: 'place.wall' };
const SETTINGS: Place = { step: 'cai-dat', name: 'place.settings' };

/** A commune is one cell of a map, and a team has nobody below it. */
function places({ role, unit }: Me): readonly Place[] {
  switch (unit === null ? 'province' : levelOf(unit)) {
    case 'province':
      return [OVERVIEW, MAP, TABLE, RANKING, TREND, REPORTS, AWARDS, WALL, ...(role === 'provincial' || role === 'system' ? [SETTINGS] : [])];
    case 'commune':
      return [OVERVIEW, TABLE, RANKING, TREND, REPORTS, AWARDS, WALL];
    default:
      return [OVERVIEW, RANKING, TREND, REPORTS];
  }
}

teachOffice(picture, () => import('../texts/picture.en.json'));
void open({ title: 'page.picture', roles: ['officer', 'provincial', 'viewer', 'leader', 'collector', 'system'], places, kept: KEPT, body: (route) => <Picture route={route} /> });
