import type { Register } from '../register-layout'
import { PARTY_COLUMNS } from './parties'
import { DELEGATE_COLUMNS, ENTERPRISE_COLUMNS, VILLAGE_COLUMNS } from './villages'

/** What each register can show: key and usual heading of every column, `extra` those left out unless asked for. */
export const KNOWN_COLUMNS: Record<Register, readonly { key: string; head: string; extra?: boolean }[]> = {
  parties: PARTY_COLUMNS,
  villages: VILLAGE_COLUMNS,
  enterprises: ENTERPRISE_COLUMNS,
  delegates: DELEGATE_COLUMNS,
}
