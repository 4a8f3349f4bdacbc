import { useRef, useState } from 'preact/hooks';
import { t } from '../../common/text';

/** A file, chosen or dropped. */
export function FilePick({ isBusy, onPick }: { isBusy: boolean; onPick: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  function take(files: FileList | null | undefined): void {
    const file = files?.[0];
    if (file !== undefined && !isBusy) onPick(file);
    // The same file, mended, may be chosen again.
    if (input.current !== null) input.current.value = '';
  }

  return (
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <button type="button" class="main" disabled={isBusy} onClick={() => input.current?.click()}>
        {t('desk.import.choose')}
      </button>
      <p class="soft">{t('desk.import.drop')}</p>
      <input ref={input} type="file" class="unseen" tabIndex={-1} aria-hidden="true" accept=".xlsx,.csv" onChange={(event) => take(event.currentTarget.files)} />
    </div>
  );
}
