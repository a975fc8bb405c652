import type { Clause } from '../../syntax/clause';
import { has } from '../../syntax/reportingWords';

/** Whether the verb reports clauses, and does so without quotation marks. */
export const reportsInClauses = ({ reports }: Clause): boolean =>
  reports !== undefined && has(reports, 'clause') && (reports.kind !== 'belief' || has(reports, 'evidence')) && reports.kind !== 'stance';
