import type { Finding, Statement } from '#shared/modules/dossiers/audit'

/** What whoever audits can do from where a finding is shown; left out where it makes no sense. */
export type AuditAct = {
  enter?: (finding: Finding) => void
  decide: (finding: Finding) => void
  change: (finding: Finding, statement: Statement) => void
  remove: (statement: Statement) => void
  missing: () => void
}
