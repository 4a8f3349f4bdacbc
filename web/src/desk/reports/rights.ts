import type { Role } from '../../common/home';

/** What a key may do with a report, as the server judges it. */
export interface Rights {
  maySubmit: boolean;
  mayDecide: boolean;
  mayAsk: boolean;
}

/** A commune decides on its teams' reports, and on its own where that goes to nobody above; the province on the commune's; only the operator's own key may do both. */
export function rightsOn(unit: string, { code, role }: { code: string; role: Role }, to: 'commune' | 'province' | null = null): Rights {
  const isOwn = unit === code;
  return {
    maySubmit: role !== 'provincial',
    mayDecide: isOwn ? role !== 'officer' || to === 'commune' : role !== 'provincial',
    // Its own too: what its plan leaves to a request is not owed without one.
    mayAsk: isOwn || role !== 'provincial',
  };
}
