import type { Generated } from 'kysely'
import type { Kept } from '../database/row'

/** A person who may sign in. The wrapped keys are in the key ring beside the database, not here. */
export interface AccountTable extends Kept {
  name: string
  section: string
  /** JSON array of role names. */
  roles: string
  disabled: 0 | 1
  last_sign_in_at: string | null
  /** Whose account it is, for those on record: nobody reads the own dossier or that of kin. */
  person_id: Generated<string | null>
}
