/** The phone's clock, held against the server's: after an empty battery some begin in 1970. */

const TOLERATED = 10 * 60_000;
const MINUTE = 60_000;

let skew = 0;
let isHeard = false;

/** The server has said what time it is. */
export function heard(date: string | null, local = Date.now()): void {
  const at = Date.parse(date ?? '');
  if (Number.isNaN(at)) return;
  isHeard = true;
  skew = Math.abs(at - local) > TOLERATED ? at - local : 0;
}

/** By the server's clock where the phone's is far from it. */
export const now = (): Date => new Date(Date.now() + skew);

/** 0 where the phone's clock is as good as right, or nobody has said otherwise. */
export const minutesOff = (): number => Math.round(Math.abs(skew) / MINUTE);

/** Whether the server has said so since this page was opened. */
export const isSure = (): boolean => isHeard;
