import { useCallback, useRef, useState } from 'preact/hooks';
import { type Problem, UNKNOWN } from '../common/api';
import { now } from '../common/clock';
import { homeOf } from '../common/home';
import { confirmKey, giveToOffice, goBack } from '../common/key';
import { languageNow } from '../common/text';
import * as fromOffice from './fromOffice';
import * as reference from './reference';
import * as reports from './reports';
import type { Refusal } from './sender';
import * as standing from './standing';

export type Trouble = Exclude<reference.Loading, { kind: 'ok' | 'wrong-role' }>;

/**
 * What the form shows of its key's team: first as the phone keeps it, then as the server says.
 * Where the server does not know the key of a link that was opened, the form goes on with the one before.
 */
export function useTeam(key: string | undefined, onOtherTeam: () => void, onBack: (before: string) => void) {
  const [team, setTeam] = useState<reference.Reference>();
  const [office, setOffice] = useState<fromOffice.FromOffice>();
  const [figures, setFigures] = useState<standing.Standing>();
  const [owed, setOwed] = useState<reports.Reports>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [locked, setLocked] = useState<Problem>();
  const current = useRef(key);
  current.current = key;

  const refuse = useCallback(async ({ status, problem }: Refusal): Promise<void> => {
    if (key === undefined) return;
    const before = status === UNKNOWN ? await goBack(key, reference.isUnknown) : undefined;
    if (before !== undefined) {
      current.current = before;
      forgetTrouble();
      onBack(before);
    } else if (current.current === key) {
      setLocked(problem);
    }
  }, [key]);

  const load = useCallback(async (): Promise<void> => {
    if (key === undefined) return;
    const answer = reference.load(key, languageNow(), now);
    const [held, office, figures, owed] = await Promise.all([reference.held(), fromOffice.held(), standing.held(), reports.held()]);
    if (held !== undefined) setTeam(held);
    setOffice(office);
    setFigures(figures);
    setOwed(owed);
    const found = await answer;
    if (found.kind === 'wrong-role') {
      await giveToOffice(key);
      location.replace(homeOf(found.role).address);
    } else if (found.kind === 'refused' && found.status === UNKNOWN) {
      await refuse(found);
    } else if (found.kind !== 'ok') {
      setTrouble(found);
    } else {
      const { team } = found.reference;
      await confirmKey(key);
      if (held !== undefined && held.team.id !== team.id) {
        setOffice(undefined);
        setFigures(undefined);
        setOwed(undefined);
        onOtherTeam();
      }
      setTeam(found.reference);
      setTrouble(undefined);
      setLocked(undefined);
      await reports.send(key, team.id, languageNow());
      const [back, stands, asked] = await Promise.all([
        fromOffice.load(key, team.id, languageNow(), now()),
        standing.load(key, team.id, team.village, languageNow(), now()),
        reports.load(key, team.id, languageNow()),
      ]);
      if (back !== undefined) setOffice(back);
      if (stands !== undefined) setFigures(stands);
      if (asked !== undefined) setOwed(asked);
    }
  }, [key]);

  async function loadReports(): Promise<void> {
    const asked = key === undefined || team === undefined ? undefined : await reports.load(key, team.team.id, languageNow());
    if (asked !== undefined) setOwed(asked);
  }

  function forgetTrouble(): void {
    setTrouble(undefined);
    setLocked(undefined);
  }

  return { team, office, figures, owed, trouble, locked, refuse, load, loadReports, forgetTrouble };
}
