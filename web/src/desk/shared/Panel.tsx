import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../common/text';

/** A form or question that opens in its place: it takes the focus, and gives it back when it closes. */
export function Panel({ title, onClose, children }: { title: string; onClose?: () => void; children: ComponentChildren }) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    const home = heading.current?.closest('li');
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
    return () => {
      // After what took the panel's place is there.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const own = home?.isConnected === true ? home.querySelector<HTMLElement>('button, a') : null;
        (before instanceof HTMLElement && before.isConnected ? before : (own ?? document.getElementById('content')))?.focus({ preventScroll: true });
      });
    };
  }, []);

  return (
    <section class="panel" aria-labelledby={id} onKeyDown={(event) => event.key === 'Escape' && onClose?.()}>
      <div class="panel-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {onClose !== undefined && (
          <button type="button" class="plain" onClick={onClose}>
            {t('close')}
          </button>
        )}
      </div>
      {children}
    </section>
  );
}
