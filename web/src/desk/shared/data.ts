/** What the server tells of a commune, as far as the desk shows it. */

export interface Word {
  id: string;
  vi: string;
  en: string;
}

export interface Vocabulary {
  pillars: Word[];
  topics: (Word & { pillar: string })[];
  outcomes: Word[];
  peopleGroups: Word[];
  places: Word[];
  formats: Word[];
  organisers: Word[];
  channels: Word[];
  affiliations: Word[];
  duties: Word[];
  roles: Word[];
  villageKinds: Word[];
  trainingKinds: Word[];
  feedbackKinds: Word[];
  recordKinds: Word[];
  awardTitles: Word[];
}

export interface Village {
  id: string;
  name: string;
  kind: string;
  from: string | null;
  /** The first day out. */
  to: string | null;
  predecessors: string[];
  etag: string;
}

export interface Decision {
  number: string | null;
  on: string | null;
}

export interface Team {
  id: string;
  level: 'village' | 'commune';
  village: string | null;
  name: string;
  decision: Decision | null;
  establishedOn: string;
  /** The first day out. */
  dissolvedOn: string | null;
  active: boolean;
  members: number;
  etag: string;
}

export interface Member {
  id: string;
  team: string;
  name: string | null;
  role: string;
  status: 'pending' | 'rejected' | 'joining' | 'active' | 'left' | 'dismissed' | 'moved' | 'dissolved';
  joinedOn: string;
  leftOn: string | null;
  affiliation: string | null;
  duties: string[];
  phone: string | null;
  leaveProposed: { on: string; reason: string | null } | null;
  etag: string;
}

export interface Finding {
  rule: string;
  subject: string;
  members: string[];
  detail: string;
}

export interface Compliance {
  compliant: boolean;
  plans: { plan: string; title: string; compliant: boolean; findings: Finding[] }[];
  other: Finding[];
}

export interface Key {
  id: string;
  role: string;
  unit: string | null;
  member: string | null;
  label: string | null;
  expiresOn: string | null;
  createdAt: string;
  revokedAt: string | null;
  lastUsedAt: string | null;
}

export interface Baseline {
  village: string;
  year: number;
  households: number | null;
  workingAge: number | null;
  businesses: number | null;
}

export interface Statistics {
  month: string;
  dossiers: { total: number; online: number } | null;
  ocop: { products: number; online: number } | null;
}

export interface Deadline {
  from: 'team' | 'commune';
  period: string;
  dueOn: string;
  plans: string[];
}

export interface Quarter {
  period: string;
  from: string;
  to: string;
  closesOn: string;
  state: 'running' | 'open' | 'closed' | 'reopened';
  reopening?: { until: string; reason: string | null };
}

export interface Signal {
  code: string;
  team: string;
  records: { kind: Kind; team: string; id: string }[];
  recordCount: number;
  detail: string;
}

export const KINDS = ['visits', 'trainings', 'campaigns', 'shifts', 'feedback'] as const;

export type Kind = (typeof KINDS)[number];

/** What it says stands beside how it stands, as the server sends it. */
export interface FieldRecord {
  id: string;
  team: string;
  date: string;
  status: 'active' | 'returned' | 'voided';
  version: number;
  etag: string;
  receivedAt: string;
  changedAt: string;
  reason?: string;
  answer?: string;
  answeredAt?: string;
  resolvedAt?: string;
  forwardedTo?: 'commune' | 'province';
  member?: string;
  kind?: string;
  start?: string;
  minutes?: number;
  village?: string;
  household?: string;
  business?: boolean;
  place?: string;
  title?: string;
  format?: string;
  organiser?: string;
  channel?: string;
  people?: Record<string, number>;
  workingAge?: number;
  reach?: { households: number; workingAge: number };
  topics?: string[];
  outcomes?: string[];
  attendees?: string[];
  note?: string;
  text?: string;
}

export interface Version extends FieldRecord {
  act: string;
  by: string;
}
