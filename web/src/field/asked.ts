import type { Role } from '../common/home';

/** What the form asks the server to begin with, and how it finds what was asked before it had come itself: that script is a bundle of its own. */

/** An answer to `me`, and those to what can be asked once it is there, by their paths. */
export interface Asked {
  key: string;
  me: Promise<Response>;
  rest: Promise<ReadonlyMap<string, Promise<Response>>>;
}

declare global {
  var tcnsAsked: Asked | undefined;
}

/** Before the form has come nobody knows another. */
export const LANGUAGE = 'vi';

export const isRecording = (role: Role): boolean => role === 'collector' || role === 'leader';

export const questionsOf = (team: string, day: string) => ({
  team: `teams/${team}`,
  members: `teams/${team}/members?on=${day}`,
  villages: `villages?unit=${team}&on=${day}`,
  words: `vocabulary?unit=${team}`,
});

/** Once: whoever asks again wants to know how things are now. */
export function takeAsked(key: string, language: string): Asked | undefined {
  const asked = globalThis.tcnsAsked;
  globalThis.tcnsAsked = undefined;
  return asked?.key === key && language === LANGUAGE ? asked : undefined;
}
