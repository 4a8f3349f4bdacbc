import type { Draft, FieldName } from './draft';
import type { Reference } from './reference';

/** What a part of the form is given. */
export interface Part {
  draft: Draft;
  reference: Reference;
  set: (change: Partial<Draft>) => void;
  fault: (field: FieldName) => string | undefined;
}
