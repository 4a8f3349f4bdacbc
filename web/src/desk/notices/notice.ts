/** Notices and how a unit wants to be told, as the server sends them. */

export const CHANNELS = ['email', 'webhook'] as const;

export type ChannelId = (typeof CHANNELS)[number];

export const NOTICE_KINDS = ['report-opened', 'report-due-in-3', 'report-due-in-1', 'report-overdue', 'report-requested', 'report-submitted', 'report-accepted', 'report-returned'] as const;

export interface Channel {
  state: 'waiting' | 'sent' | 'failed' | 'unwanted' | 'none';
  tries: number;
  nextAt?: string;
}

export interface Notice {
  id: string;
  kind: string;
  unit: string;
  about: string;
  period: string;
  dueOn: string;
  postedAt: string;
  title: string;
  text: string;
  on: Record<ChannelId, Channel>;
}

export interface NoticeSettings {
  unit: string;
  emails: string[];
  quiet: { from: string; to: string };
  without: { channels: string[]; kinds: string[] };
  etag: string;
}
