import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { now } from '../common/clock';
import { dayOf, timeOf } from '../common/format';
import { blank, type Draft, isBegun } from './draft';
import * as drafts from './drafts';
import { all } from './queue';
import type { Reference } from './reference';

const PAUSE = 300;

export interface Drafting {
  begun: drafts.Begun | undefined;
  /** Whether somebody began it, before the app was closed. */
  isRestored: boolean;
  change: (draft: Draft, isTimed?: boolean) => void;
  /** Done once it lies on the phone. */
  flush: () => Promise<void>;
  /** It is done, or not wanted: the next one begins. */
  next: () => Promise<void>;
}

/** The record that the team is entering at a place; kept on the phone as it grows. */
export function useDraft(place: drafts.Place, reference: Reference): Drafting {
  const [opened, setOpened] = useState<{ spot: drafts.Spot; begun: drafts.Begun }>();
  const [isRestored, setRestored] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const fresh = useRef<Draft | undefined>(undefined);
  const unkept = useRef<drafts.Begun | undefined>(undefined);
  const spot = drafts.spotOf(reference.team.id, place);
  const shown = useRef(spot);
  shown.current = spot;

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const waiting = unkept.current;
    unkept.current = undefined;
    if (waiting !== undefined) await drafts.keep(waiting);
  }, []);

  const open = useCallback(async (): Promise<void> => {
    const kept = await drafts.begun(spot);
    const latest = drafts.isKind(place) ? (await all()).find((held) => held.kind === place)?.content : undefined;

    // On a slow phone somebody may be elsewhere by now, or another team.
    if (shown.current !== spot) return;
    if (!drafts.isKind(place)) {
      setRestored(false);
      return setOpened(kept === undefined ? undefined : { spot, begun: kept });
    }
    const empty = blank(place, reference, latest, now());
    const isWorthIt = kept !== undefined && isBegun(kept.draft, empty);
    fresh.current = { ...empty };
    setRestored(isWorthIt);
    setOpened({ spot, begun: isWorthIt ? kept : { draft: empty, mending: null } });
  }, [place, reference.team.id]);

  useEffect(() => {
    setOpened(undefined);
    void flush().then(open);
  }, [open, flush]);

  useEffect(() => {
    // A phone may end a page that it has put aside without another word; and one that it shows again may be of yesterday.
    const hide = (): void => void flush();
    const turn = (): void => {
      if (document.visibilityState === 'visible') setOpened((before) => (before === undefined ? before : { ...before, begun: { ...before.begun, draft: ofNow(before.begun.draft, before.begun.draft, fresh.current) } }));
      else hide();
    };
    addEventListener('pagehide', hide);
    document.addEventListener('visibilitychange', turn);
    return () => {
      removeEventListener('pagehide', hide);
      document.removeEventListener('visibilitychange', turn);
      hide();
    };
  }, [flush]);

  // Not for one moment what was entered elsewhere, or by another team.
  const begun = opened?.spot === spot ? opened.begun : undefined;
  return {
    begun,
    isRestored,
    flush,
    change: (draft, isTimed = false) => {
      const before = begun?.draft;
      const changed = { draft: isTimed || before === undefined ? draft : ofNow(draft, before, fresh.current), mending: begun?.mending ?? null };
      setOpened({ spot, begun: changed });
      unkept.current = changed;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
    next: async () => {
      clearTimeout(timer.current);
      unkept.current = undefined;
      await drafts.drop(spot);
      await open();
    },
  };
}

/** It happens when somebody begins to enter it, not when the one before was done; unless they have said when. */
function ofNow(draft: Draft, before: Draft, fresh: Draft | undefined): Draft {
  const isUntouched = fresh?.id === before.id && !isBegun(before, fresh) && before.date === fresh.date && before.start === fresh.start;
  if (!isUntouched || draft.date !== before.date || draft.start !== before.start) return draft;
  [fresh.date, fresh.start] = [dayOf(now()), timeOf(now())];
  return { ...draft, date: fresh.date, start: fresh.start };
}
