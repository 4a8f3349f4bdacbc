import type { Role } from '../../common/home';
import type { ReportLine } from '../../office/reports/report';

/** What a key may do with a report, as the server judges it. */
export interface Rights {
  maySubmit: boolean;
  mayDecide: boolean;
  mayAsk: boolean;
}

interface Whose {
  code: string;
  role: Role;
}

/** A commune decides on its teams' reports, and on its own where that goes to nobody above; the province on the communes'; only the operator's own key may do all. */
export const rightsOn = ({ unit, to }: Pick<ReportLine, 'unit' | 'to'>, whose: Whose): Rights => ({
  maySubmit: whose.role !== 'provincial',
  mayDecide: whose.role === 'officer' ? to === 'commune' : whose.role === 'provincial' ? unit === whose.code : true,
  mayAsk: mayAskFor(unit, whose),
});

/** Whose decision is waited for. */
export const decides = ({ to }: Pick<ReportLine, 'to'>, role: Role): boolean => (role === 'officer' ? to === 'commune' : role !== 'provincial' || to === 'province');

/** The commune's own too: what its plan leaves to a request is not owed without one. */
export const mayAskFor = (unit: string, { code, role }: Whose): boolean => unit === code || role !== 'provincial';
