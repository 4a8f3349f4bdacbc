import desk from '../texts/desk.vi.json';
import { open } from '../office/Office';
import { teachOffice } from '../office/speech';
import './desk.css';
import { Desk } from './Desk';

teachOffice(desk, () => import('../texts/desk.en.json'));
void open({
  title: 'page.desk',
  roles: ['officer', 'provincial', 'system'],
  places: [
    { step: '', name: 'desk.place.today' },
    { step: 'teams', name: 'desk.place.teams' },
    { step: 'villages', name: 'desk.place.villages' },
    { step: 'keys', name: 'desk.place.keys' },
    { step: 'records', name: 'desk.menu.records' },
    { step: 'feedback', name: 'desk.place.feedback' },
    { step: 'reports', name: 'desk.place.reports' },
    { step: 'notices', name: 'desk.place.notices' },
    { step: 'import', name: 'desk.place.import' },
    { step: 'deadlines', name: 'desk.place.deadlines' },
    { step: 'awards', name: 'desk.menu.awards' },
  ],
  body: (route) => <Desk route={route} />,
});
