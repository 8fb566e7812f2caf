import type { Migration } from 'kysely'
import * as first from './0001-first'
import * as desk from './0002-desk'
import * as search from './0003-search'
import * as views from './0004-views'
import * as steps from './0005-steps'
import * as sheets from './0006-sheets'
import * as templates from './0007-templates'
import * as cadres from './0008-cadres'
import * as evaluations from './0009-evaluations'
import * as awards from './0010-awards'
import * as dossiers from './0011-dossiers'
import * as enclosures from './0012-enclosures'
import * as formerScans from './0013-former-scans'
import * as deskLists from './0014-desk-lists'
import * as systems from './0015-systems'
import * as parties from './0016-parties'
import * as duties from './0017-duties'
import * as matters from './0018-matters'
import * as procedures from './0019-procedures'
import * as members from './0020-members'
import * as inspections from './0021-inspections'
import * as training from './0022-training'
import * as indicators from './0023-indicators'
import * as ledgers from './0024-ledgers'
import * as workbench from './0025-workbench'

/** Every migration the product ever had, in order. A bundle has no folder to scan, so the list is static. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-first': first,
  '0002-desk': desk,
  '0003-search': search,
  '0004-views': views,
  '0005-steps': steps,
  '0006-sheets': sheets,
  '0007-templates': templates,
  '0008-cadres': cadres,
  '0009-evaluations': evaluations,
  '0010-awards': awards,
  '0011-dossiers': dossiers,
  '0012-enclosures': enclosures,
  '0013-former-scans': formerScans,
  '0014-desk-lists': deskLists,
  '0015-systems': systems,
  '0016-parties': parties,
  '0017-duties': duties,
  '0018-matters': matters,
  '0019-procedures': procedures,
  '0020-members': members,
  '0021-inspections': inspections,
  '0022-training': training,
  '0023-indicators': indicators,
  '0024-ledgers': ledgers,
  '0025-workbench': workbench,
}
