import type { TextId } from '../common/text';
import type { Kind } from './content';

/** In one or two words, as there is room for on a phone. */
export const KIND_NAMES: Record<Kind, TextId> = { visits: 'recording.visits', trainings: 'recording.trainings', campaigns: 'recording.campaigns', shifts: 'recording.shifts', feedback: 'recording.feedback' };
