import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Answer, ask } from '../common/api';
import * as language from '../common/language';
import { languageNow, speak, t } from '../common/text';
import { Select } from '../common/ui';
import { provinceIn, type Totals } from './figures';
import { Figures } from './Figures';

interface Province {
  code: string;
  name: string;
  fullName: string;
}

type State = { kind: 'loading' } | { kind: 'off' } | { kind: 'not-yet' } | { kind: 'away' } | { kind: 'shown'; totals: Totals };

/** What a province tells everybody. */
export function PublicPage() {
  const [, setLanguage] = useState(languageNow());
  const [provinces, setProvinces] = useState<Province[]>([]);
  const [province, setProvince] = useState(provinceIn(location.search, location.hash));
  const [period, setPeriod] = useState<string>();
  const [state, setState] = useState<State>({ kind: 'loading' });

  const load = useCallback(async (): Promise<void> => {
    const listed = await ask<{ items: Province[] }>('public');
    if (listed.kind !== 'ok') return setState({ kind: 'away' });
    setProvinces(listed.body.items);
    const chosen = province ?? (listed.body.items.length === 1 ? listed.body.items[0]!.code : null);
    if (chosen === null || !listed.body.items.some((one) => one.code === chosen)) return setState({ kind: 'off' });
    setState(stateOf(await ask<Totals>(`public/${chosen}${period === undefined ? '' : '?period=' + period}`)));
  }, [province, period]);

  useEffect(() => void load(), [load]);
  useEffect(() => {
    document.title = t('public.title') + ' – Tcns';
  });

  function choose(code: string): void {
    history.replaceState(null, '', `${location.pathname}?tinh=${code}`);
    setPeriod(undefined);
    setProvince(code);
  }

  async function change(): Promise<void> {
    const next = languageNow() === 'vi' ? 'en' : 'vi';
    // A browser that keeps nothing speaks the other language all the same.
    await language.change(next).catch(() => speak(next));
    setLanguage(next);
  }

  const shown = state.kind === 'shown' ? state.totals.province : (province ?? '');
  return (
    <>
      <header class="top unprinted">
        <p class="title">{t('public.title')}</p>
        <button type="button" lang={languageNow() === 'vi' ? 'en' : 'vi'} onClick={() => void change()}>
          {t('language.other')}
        </button>
      </header>
      <main id="content" class="public">
        {provinces.length > 1 && (
          <div class="unprinted narrow">
            <Select name={t('public.province')} value={shown} choices={provinces.map((one) => ({ id: one.code, name: one.fullName }))} onChange={choose} />
          </div>
        )}
        {state.kind === 'shown' ? <Figures totals={state.totals} onPeriod={setPeriod} /> : <Nothing kind={provinces.length > 1 && province === null ? 'choose' : state.kind} onAgain={() => void load()} />}
      </main>
    </>
  );
}

function stateOf(answer: Answer<Totals>): State {
  if (answer.kind === 'ok') return { kind: 'shown', totals: answer.body };
  if (answer.kind === 'away') return { kind: 'away' };
  return { kind: answer.problem.code === 'no-rollup' ? 'not-yet' : 'off' };
}

function Nothing({ kind, onAgain }: { kind: Exclude<State['kind'], 'shown'> | 'choose'; onAgain: () => void }) {
  switch (kind) {
    case 'loading':
      return <p role="status">{t('loading')}</p>;
    case 'choose':
      return <h1>{t('public.title')}</h1>;
    case 'away':
      return (
        <div class="notice bad" role="alert">
          <p>{t('away')}</p>
          <button type="button" onClick={onAgain}>
            {t('again')}
          </button>
        </div>
      );
    default:
      return (
        <>
          <h1>{t(kind === 'off' ? 'public.off' : 'public.none-yet')}</h1>
          <p>{t('public.off.how')}</p>
        </>
      );
  }
}
