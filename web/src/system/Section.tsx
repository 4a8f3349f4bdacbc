import type { ComponentChildren } from 'preact';
import { t } from '../common/text';
import type { Part } from './system';

/** A part of the page, whose heading can be led to. Its table is a landmark of the same name already. */
export const Section = ({ part, children }: { part: Part; children: ComponentChildren }) => (
  <section>
    <h2 id={part} tabIndex={-1}>
      {t(`system.${part}`)}
    </h2>
    {children}
  </section>
);
