import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { now } from '../../common/clock';
import { dayOf } from '../../common/format';
import { languageNow } from '../../common/text';
import type { Role } from '../../common/home';
import type { Team, Village, Vocabulary, Word } from './data';

/** The commune on the desk: what nearly every place needs to name things. */

export interface Commune {
  code: string;
  name: string;
  teams: Team[];
  villages: Village[];
  words: Vocabulary;
  role: Role;
  /** Registry, records, feedback, imports: the commune's own work. */
  mayWrite: boolean;
  /** Asks anew for teams and villages. */
  again: () => void;
  say: (text: string) => void;
}

const Given = createContext<Commune | null>(null);

export const CommuneProvider = Given.Provider;

export function useCommune(): Commune {
  const commune = useContext(Given);
  if (commune === null) throw new Error('Only on the desk of a commune.');
  return commune;
}

export const today = (): string => dayOf(now());

export const named = (word: Word): { id: string; name: string } => ({ id: word.id, name: word[languageNow()] });

export function nameIn(words: readonly Word[], id: string): string {
  const word = words.find((one) => one.id === id);
  return word === undefined ? id : word[languageNow()];
}

export const teamName = (commune: Commune, id: string): string => commune.teams.find((team) => team.id === id)?.name ?? id;

export const villageName = (commune: Commune, id: string): string => commune.villages.find((village) => village.id === id)?.name ?? id;

/** A team, village, or the commune itself. */
export function unitName(commune: Commune, id: string): string {
  return id === commune.code ? commune.name : (commune.teams.find((one) => one.id === id) ?? commune.villages.find((one) => one.id === id))?.name ?? id;
}

export const isActiveOn = (village: Village, day: string): boolean => (village.from === null || village.from <= day) && (village.to === null || day < village.to);
