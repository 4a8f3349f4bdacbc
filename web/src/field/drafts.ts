import * as db from '../common/db';
import type { Kind } from './content';
import { type Draft, FORM, renewed } from './draft';

/** What is being entered: it survives a call that comes in between, an empty battery and an update of the app. */

/** A record of each kind may be begun, and beside them some be mended. */
export type Place = Kind | `mend ${string}`;

/** Where it lies on the phone. Each team has what it has begun, and with another team's key nothing of it is lost; what is mended has an id that no other has. */
export type Spot = `${string} ${Kind}` | `mend ${string}`;

export type Mending =
  /** It never left this phone. */
  | { where: 'here' }
  /** The server holds it, in the version that the ETag names. */
  | { where: 'there'; etag: string };

export interface Begun {
  draft: Draft;
  mending: Mending | null;
}

interface Kept {
  /** Which form it was entered with. */
  form: number;
  draft: Partial<Draft> & Pick<Draft, 'id' | 'team' | 'kind'>;
  mending: Mending | null;
}

export const isKind = (place: Place): place is Kind => !place.startsWith('mend ');

export const spotOf = (team: string, place: Place): Spot => (isKind(place) ? `${team} ${place}` : place);

export async function begun(spot: Spot): Promise<Begun | undefined> {
  const kept = await db.get<Kept>('drafts', spot);
  return kept === undefined ? undefined : { draft: renewed(kept.draft), mending: kept.mending };
}

export const placeOf = ({ draft, mending }: Begun): Place => (mending === null ? draft.kind : `mend ${draft.id}`);

export const keep = (begun: Begun): Promise<void> => db.put('drafts', { form: FORM, ...begun } satisfies Kept, spotOf(begun.draft.team, placeOf(begun)));

/** Which records are being mended, whose they are, and where they are held. */
export async function mended(): Promise<{ id: string; team: string; mending: Mending }[]> {
  return (await db.getAll<Kept>('drafts')).flatMap(({ draft, mending }) => (mending === null ? [] : [{ id: draft.id, team: draft.team, mending }]));
}

export const drop = (spot: Spot): Promise<void> => db.remove('drafts', spot);
