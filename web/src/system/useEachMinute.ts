import { useEffect, useRef } from 'preact/hooks';

const MINUTE = 60_000;

/** Does it each minute while somebody can see the page, and at once when it is seen again after longer. */
export function useEachMinute(act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    let last = Date.now();
    const look = (): void => {
      if (document.visibilityState !== 'visible' || Date.now() - last < MINUTE) return;
      last = Date.now();
      latest.current();
    };
    const timer = setInterval(look, MINUTE / 12);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
}
