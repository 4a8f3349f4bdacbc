import { render } from 'preact';
import '../common/base.css';
import '../office/office.css';
import './public.css';
import texts from '../texts/public.vi.json';
import * as language from '../common/language';
import { teach } from '../common/text';
import { PublicPage } from './PublicPage';

teach(texts, () => import('../texts/public.en.json'));
// Where the browser keeps nothing, the page is read in Vietnamese.
void language
  .speakAsBefore()
  .catch(() => undefined)
  .then(() => render(<PublicPage />, document.getElementById('app')!));
