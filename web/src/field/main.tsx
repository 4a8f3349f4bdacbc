import { render } from 'preact';
import '../common/base.css';
import './field.css';
import { dayOf, timeOf } from '../common/format';
import { heldKey, keyIn, replaceKey } from '../common/key';
import { speakAsBefore } from '../common/language';
import { teach } from '../common/text';
import field from '../texts/field.vi.json';
import { App } from './App';

/** The key of an enrol link is kept, and taken out of the address at once. */
async function enrol(): Promise<void> {
  const key = keyIn(location.hash);
  if (key !== null) {
    // Tools are made ready while the answers are under way.
    timeOf(new Date(dayOf(new Date())));
  }
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  if (key === null || key === (await heldKey())) return;

  await replaceKey(key);
}

/** A link opened where the form is open already changes the fragment alone. */
addEventListener('hashchange', () => keyIn(location.hash) !== null && location.reload());

/** After an update the parts of the version before are gone; what is being entered is kept. */
addEventListener('vite:preloadError', () => location.reload());

async function start(): Promise<void> {
  await enrol();
  teach(field, () => import('../texts/field.en.json'));
  await speakAsBefore();
  render(<App enrolled={await heldKey()} />, document.getElementById('app')!);
}

void start();
