import { PATIENCE, send } from '../common/api';
import { heard, now } from '../common/clock';
import { dayOf } from '../common/format';
import { keyIn } from '../common/key';
import { isRecording, LANGUAGE, questionsOf } from './asked';
import type { Me } from './reference';

/** At the first start from an enrol link on a weak line, the form takes longer to come than the answers to what it asks: those are under way meanwhile. */

const key = keyIn(location.hash);
if (key !== null) askAhead(key);

function askAhead(key: string): void {
  const patience = new AbortController();
  setTimeout(() => patience.abort(), PATIENCE);
  const get = (path: string): Promise<Response> => send(path, { key, language: LANGUAGE }, patience.signal);
  const me = get('me');
  // Its tools are made ready while the answer is under way.
  dayOf(now());
  globalThis.tcnsAsked = { key, me, rest: me.then((answer) => askRest(answer.clone(), get)).catch(() => new Map()) };
}

async function askRest(answer: Response, get: (path: string) => Promise<Response>): Promise<Map<string, Promise<Response>>> {
  const { role, unit } = (await answer.json()) as Partial<Me>;
  if (role === undefined || !isRecording(role) || typeof unit !== 'string') return new Map();
  heard(answer.headers.get('Date'));
  const asked = new Map(Object.values(questionsOf(unit, dayOf(now()))).map((path) => [path, get(path)]));
  // Whoever takes them hears of it; nobody needs to.
  asked.forEach((one) => one.catch(() => undefined));
  return asked;
}
