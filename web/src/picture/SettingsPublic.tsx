import { useState } from 'preact/hooks';
import type { Problem } from '../common/api';
import { t } from '../common/text';
import { useSession } from '../office/session';
import { Shown, useAnswer } from '../office/useAnswer';

interface Openness {
  province: string;
  isOpen: boolean;
  etag: string;
}

/** Whether residents may read the province's totals. */
export function SettingsPublic({ province }: { province: string }) {
  const { ask } = useSession();
  const question = useAnswer<Openness>(`units/${province}/public`);
  const [trouble, setTrouble] = useState<Problem | 'away' | null>(null);

  async function change(isOpen: boolean): Promise<void> {
    const answer = await ask<Openness>(`units/${province}/public`, { method: 'PUT', body: { isOpen } });
    setTrouble(answer.kind === 'ok' ? null : answer.kind === 'away' ? 'away' : answer.problem);
    question.again();
  }

  return (
    <section aria-labelledby="settings-public">
      <h2 id="settings-public">{t('settings.public')}</h2>
      <Shown question={question}>
        {(held) => (
          <>
            <p role="status">
              <strong>{t(held.isOpen ? 'settings.public.on' : 'settings.public.off')}</strong>
            </p>
            <p>{t('settings.public.what')}</p>
            <p class="hint">{t('settings.public.delay')}</p>
            <div class="actions">
              <button type="button" class={held.isOpen ? undefined : 'main'} onClick={() => void change(!held.isOpen)}>
                {t(held.isOpen ? 'settings.public.close' : 'settings.public.open')}
              </button>
            </div>
            {held.isOpen && (
              <p>
                <a href={`/cong-khai?tinh=${province}`}>{t('settings.public.page')}</a>
              </p>
            )}
          </>
        )}
      </Shown>
      {trouble !== null && (
        <div class="notice bad" role="alert">
          <p>{trouble === 'away' ? t('away') : (trouble.detail ?? trouble.title)}</p>
        </div>
      )}
    </section>
  );
}
