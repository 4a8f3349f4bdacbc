import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from './text';

/** Parts that forms are made of, each with its name, hint and fault where a screen reader finds them. */

interface Named {
  name: string;
  hint?: string;
  fault?: string | undefined;
}

export function Field({ name, hint, fault, children }: Named & { children: (given: { id: string; 'aria-invalid': boolean; 'aria-describedby': string }) => ComponentChildren }) {
  const id = useId();
  return (
    <div>
      <label class="name" for={id}>
        {name}
      </label>
      {children({ id, 'aria-invalid': fault !== undefined, 'aria-describedby': `${id}-hint ${id}-fault` })}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

export interface Choice {
  id: string;
  name: string;
  picture?: ComponentChildren;
}

/** With `none` nothing is a choice as well, and has that name. */
export function Select({ value, choices, onChange, none, ...named }: Named & { value: string; choices: readonly Choice[]; onChange: (id: string) => void; none?: string }) {
  return (
    <Field {...named}>
      {(given) => (
        <select {...given} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {none !== undefined ? <option value="">{none}</option> : !choices.some((choice) => choice.id === value) && <option value="">{t('choose')}</option>}
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Why somebody does not get in, and what he may do about it. */
export function NoEntry({ why, onAgain, onKey }: { why: string; onAgain: () => void; onKey: () => void }) {
  return (
    <div class="notice bad" role="alert">
      <p>{why}</p>
      <div class="actions">
        <button type="button" onClick={onAgain}>
          {t('again')}
        </button>
        <button type="button" onClick={onKey}>
          {t('locked.enter')}
        </button>
      </div>
    </div>
  );
}

/** A choice of several, with one more or one less. */
export const toggled = (list: readonly string[], id: string): string[] => (list.includes(id) ? list.filter((one) => one !== id) : [...list, id]);

export function Chips(props: Named & { type: 'checkbox' | 'radio'; groups: readonly { name?: string; choices: readonly Choice[] }[]; chosen: readonly string[]; onToggle: (id: string) => void }) {
  const id = useId();
  return (
    <fieldset aria-describedby={`${id}-fault`}>
      <legend>{props.name}</legend>
      {props.groups.map((group, place) => (
        <div class="chips" key={group.name ?? place} role={group.name === undefined ? undefined : 'group'} aria-labelledby={group.name === undefined ? undefined : `${id}-${place}`}>
          {group.name !== undefined && <p id={`${id}-${place}`}>{group.name}</p>}
          {group.choices.map((choice) => (
            <label class="chip" key={choice.id}>
              <input type={props.type} name={id} checked={props.chosen.includes(choice.id)} onChange={() => props.onToggle(choice.id)} />
              <span>
                {choice.picture}
                {choice.name}
              </span>
            </label>
          ))}
        </div>
      ))}
      {props.fault !== undefined && (
        <p class="fault" id={`${id}-fault`}>
          {props.fault}
        </p>
      )}
    </fieldset>
  );
}

/** Counted with a thumb, or typed where there are many. */
export function Stepper({ name, value, most, onChange }: { name: string; value: number; most: number; onChange: (value: number) => void }) {
  const id = useId();
  const typed = (text: string): void => {
    const count = Number(text.replace(/\D/g, ''));
    onChange(Math.min(most, count));
  };
  return (
    <div class="stepper">
      <label for={id}>
        {name}
      </label>
      <button type="button" aria-label={t('less', { what: name })} disabled={value === 0} onClick={() => onChange(value - 1)}>
        −
      </button>
      <input id={id} inputMode="numeric" autoComplete="off" value={String(value)} onFocus={(event) => event.currentTarget.select()} onInput={(event) => typed(event.currentTarget.value)} />
      <button type="button" aria-label={t('more', { what: name })} disabled={value >= most} onClick={() => onChange(value + 1)}>
        +
      </button>
    </div>
  );
}
