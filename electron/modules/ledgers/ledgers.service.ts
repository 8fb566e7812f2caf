import type { Handlers } from '#electron/platform/ipc/gate'
import type { ledgers } from '#shared/modules/ledgers/contract'
import { intakeService } from './intake.service'
import { ledgerService } from './ledger.service'
import { ledgerOutService } from './ledger-out.service'
import { ledgerRowService } from './ledger-row.service'

/** Every method of ledgers, each from the file of its job. */
export const ledgersService: Handlers<typeof ledgers> = {
  ...intakeService,
  ...ledgerService,
  ...ledgerOutService,
  ...ledgerRowService,
}
