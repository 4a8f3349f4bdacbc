import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Answer, ask, type Request } from '../common/api';
import type { Role } from '../common/home';
import { languageNow } from '../common/text';

/** Whose page this is, and the way to ask the server as that person. */

export interface Me {
  id: string;
  role: Role;
  unit: string | null;
  unitName: string | null;
}

export interface Session {
  key: string;
  me: Me;
  ask: <T>(path: string, request?: Request) => Promise<Answer<T>>;
}

const Given = createContext<Session | null>(null);

export const SessionProvider = Given.Provider;

export function useSession(): Session {
  const session = useContext(Given);
  if (session === null) throw new Error('Only within a page whose key is known.');
  return session;
}

export const asking =
  (key: string): Session['ask'] =>
  (path, request = {}) =>
    ask(path, { key, language: languageNow(), ...request });
