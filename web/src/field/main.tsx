import { render } from 'preact';
import '../common/base.css';
import './field.css';
import { heldKey, keepKey, keyIn } from '../common/key';
import { speak, type Language } from '../common/text';
import * as db from '../common/db';
import { App } from './App';
import { forget } from './reference';

const LANGUAGE = 'language';

/** The key of an enrol link is kept, and taken out of the address at once. */
async function enrol(): Promise<void> {
  const key = keyIn(location.hash);
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  if (key === null || key === (await heldKey())) return;

  // The lists of the key before may be another team's.
  await forget();
  await keepKey(key);
}

async function start(): Promise<void> {
  await enrol();
  const language = (await db.get<Language>('settings', LANGUAGE)) ?? 'vi';
  await speak(language);
  render(<App enrolled={await heldKey()} onLanguage={(next) => void db.put('settings', next, LANGUAGE)} />, document.getElementById('app')!);
  void navigator.storage?.persist?.();
  if (import.meta.env.PROD) void navigator.serviceWorker?.register('/sw.js');
}

void start();
