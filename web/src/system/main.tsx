import system from '../texts/system.vi.json';
import { open } from '../office/Office';
import { teachOffice } from '../office/speech';
import './system.css';
import { SystemPage } from './SystemPage';

teachOffice(system, () => import('../texts/system.en.json'));
void open({ title: 'page.system', roles: ['system'], places: [], body: (route) => <SystemPage route={route} /> });
