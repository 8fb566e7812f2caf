import type { Topic } from '#shared/ipc/method'
import type { Right } from '#shared/security/rights'
import type { Trx } from '../database/schema'

/** What a module says of records of its own that files stand behind. */
export type EvidenceOwner = {
  /** `duty`, `matter`: how the rows name it. */
  kind: string
  /**
   * What the record is called in the audit trail, and whether files can still be added and removed. Refuses one that
   * is not there.
   */
  called(trx: Trx, id: string): Promise<{ name: string; open: boolean }>
  /** Needed to add and to remove. */
  right: Right
  /** What else is shown anew when its files change. */
  topics?: readonly Topic[]
}
