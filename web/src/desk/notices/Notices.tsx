import { t } from '../../common/text';
import type { Route } from '../../office/route';
import { useCommune } from '../shared/commune';
import { NoticeList } from './NoticeList';
import { Settings } from './Settings';

const PARTS = ['', 'settings'] as const;

/** `#/notices`, `#/notices/settings`. Addresses are personal: only the commune's own see them here. */
export function Notices({ route }: { route: Route }) {
  const { mayWrite } = useCommune();
  const part = mayWrite ? (route.steps[1] ?? '') : '';
  return (
    <>
      <h1>{t('desk.place.notices')}</h1>
      {mayWrite && (
        <nav class="parts" aria-label={t('desk.place.notices')}>
          {PARTS.map((one) => (
            <a key={one} href={'#/notices' + (one === '' ? '' : '/' + one)} aria-current={one === part ? 'page' : undefined}>
              {t(one === '' ? 'desk.notices.list' : 'desk.notices.settings')}
            </a>
          ))}
        </nav>
      )}
      {part === 'settings' ? <Settings /> : <NoticeList />}
    </>
  );
}
