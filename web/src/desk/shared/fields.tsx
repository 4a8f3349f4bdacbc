import type { ComponentChildren } from 'preact';
import { t } from '../../common/text';
import { Field } from '../../common/ui';

/** Fields of the desk's forms, with the least that each needs. */

interface Given {
  name: string;
  hint?: string;
  fault?: string | undefined;
  value: string;
  onChange: (value: string) => void;
}

export function TextField({ type = 'text', onChange, value, mode, list, placeholder, ...named }: Given & { placeholder?: string | undefined; type?: 'text' | 'date' | 'time' | 'tel'; mode?: 'numeric'; list?: string }) {
  return (
    <Field {...named}>
      {(given) => <input {...given} type={type} inputMode={mode} list={list} placeholder={placeholder} autoComplete="off" value={value} onInput={(event) => onChange(event.currentTarget.value)} />}
    </Field>
  );
}

export const DayField = (given: Given) => <TextField {...given} type="date" />;

export function Prose({ value, onChange, rows = 3, most = 1000, placeholder, ...named }: Given & { rows?: number; most?: number; placeholder?: string | undefined }) {
  return (
    <Field {...named}>
      {(given) => <textarea {...given} rows={rows} maxLength={most} placeholder={placeholder} value={value} onInput={(event) => onChange(event.currentTarget.value)} />}
    </Field>
  );
}

/** The end of a form: to do it, or to leave it. */
export function Buttons({ name, isBusy, onCancel, isBad, children }: { name: string; isBusy: boolean; onCancel?: () => void; isBad?: boolean; children?: ComponentChildren }) {
  return (
    <div class="actions">
      <button class={isBad === true ? 'main danger' : 'main'} disabled={isBusy}>
        {name}
      </button>
      {children}
      {onCancel !== undefined && (
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      )}
    </div>
  );
}

export const submit = (act: () => void | Promise<void>) => (event: Event) => {
  event.preventDefault();
  void act();
};
