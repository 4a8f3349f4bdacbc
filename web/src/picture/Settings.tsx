import { t } from '../common/text';
import { useSession } from '../office/session';
import { SettingsMap } from './SettingsMap';
import { SettingsPublic } from './SettingsPublic';

/** What a province decides on itself. */
export function Settings({ province, onChange }: { province: string; onChange?: () => void }) {
  const { me } = useSession();
  if (me.role !== 'provincial' && me.role !== 'system')
    return (
      <div class="notice" role="status">
        <p>{t('settings.refused')}</p>
      </div>
    );
  return (
    <>
      <h1>{t('settings.title')}</h1>
      <SettingsMap province={province} onChange={onChange} />
      <SettingsPublic province={province} />
    </>
  );
}
