import { dayInWords, number } from '../../common/format';
import { t } from '../../common/text';

/** Nominations for titles, as the server sends them. */

export const STATUSES = ['proposed', 'approved', 'forwarded', 'declined', 'withdrawn'] as const;

export type AwardStatus = (typeof STATUSES)[number];

export type NomineeKind = 'team' | 'member' | 'village' | 'household';

export interface Nominee {
  kind: NomineeKind;
  team: string | null;
  member: string | null;
  village: string | null;
  household: string | null;
  name: string | null;
  place: string | null;
}

export interface Standing {
  score: number | null;
  rank: number | null;
  of: number;
}

export interface Award {
  id: string;
  unit: string;
  period: string;
  title: string;
  status: AwardStatus;
  /** Null once the person was erased. */
  nominee: Nominee | null;
  reason: string | null;
  proposedOn: string;
  /** As the ranking had it on the day of the proposal. */
  standing: Standing | null;
  decision: { outcome: 'approved' | 'declined'; number: string | null; decidedOn: string | null; reason: string | null } | null;
  forwardedOn: string | null;
  /** Null in lists, and to whom it is not told. */
  history: { what: AwardStatus | 'changed'; on: string; number: string | null; decidedOn: string | null; reason: string | null }[] | null;
  etag: string;
}

/** Who may have which title. */
export const KINDS: Readonly<Record<string, readonly NomineeKind[]>> = {
  'outstanding-team': ['team'],
  'digital-citizen-pioneer': ['member', 'household'],
  'digital-ambassador': ['member', 'household'],
  'digital-family': ['household'],
  'electronic-neighbourhood': ['village'],
};

/** `Tổ CNSCĐ thôn Đông`; `một người của hộ H12, Thôn Đông`. What is not told is left out. */
export function nomineeInWords({ nominee, title }: Pick<Award, 'nominee' | 'title'>): string {
  if (nominee === null) return t('award.nominee.erased');
  if (nominee.kind === 'household') {
    const place = nominee.place ?? nominee.village ?? '';
    const isPerson = title !== 'digital-family';
    return nominee.household === null ? t(isPerson ? 'award.nominee.resident' : 'award.nominee.family', { place }) : t(isPerson ? 'award.nominee.resident.of' : 'award.nominee.family.of', { household: nominee.household, place });
  }
  const name = nominee.name ?? nominee.team ?? nominee.village ?? '';
  return nominee.kind === 'member' ? (nominee.name === null ? t('award.nominee.member', { place: nominee.place ?? '' }) : `${name}, ${nominee.place ?? ''}`) : name;
}

/** `87,5 điểm, hạng 2/21` */
export function standingInWords(standing: Standing | null): string {
  if (standing === null || standing.score === null) return '';
  const score = t('award.score', { score: number(standing.score, 1) });
  return standing.rank === null ? score : `${score}, ${t('award.rank', { rank: standing.rank, of: standing.of })}`;
}

/** `Quyết định 15/QĐ-UBND ngày 05/01/2027` */
export function decisionInWords({ decision }: Pick<Award, 'decision'>): string {
  if (decision === null) return '';
  if (decision.outcome === 'declined') return decision.reason === null ? t('award.status.declined') : t('award.declined', { reason: decision.reason });
  return t('award.decision', { number: decision.number ?? '', day: decision.decidedOn === null ? '' : dayInWords(decision.decidedOn) });
}
