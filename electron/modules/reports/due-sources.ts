import { setImmediate } from 'node:timers/promises'
import { dueItems as awardsDue } from '#electron/modules/awards/index'
import { dueItems as cadresDue } from '#electron/modules/cadres/index'
import { dueItems as dossiersDue } from '#electron/modules/dossiers/index'
import { dueItems as dutiesDue } from '#electron/modules/duties/index'
import { dueItems as evaluationsDue } from '#electron/modules/evaluations/index'
import { dueItems as indicatorsDue } from '#electron/modules/indicators/index'
import { dueItems as inspectionsDue } from '#electron/modules/inspections/index'
import { dueItems as ledgersDue } from '#electron/modules/ledgers/index'
import { dueItems as mattersDue } from '#electron/modules/matters/index'
import { dueItems as membersDue } from '#electron/modules/members/index'
import { dueItems as organizationsDue } from '#electron/modules/organizations/index'
import { dueItems as proceduresDue } from '#electron/modules/procedures/index'
import { dueItems as trainingDue } from '#electron/modules/training/index'
import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { Right } from '#shared/security/rights'
import type { DueItem } from '#shared/values/due'

/** Up to which day is asked, seen from which; ISO days. */
export type DueSpan = { today: string; until: string }

type DueSource = { right: Right; due: (trx: Trx, asked: DueSpan) => Promise<DueItem[]> }

/**
 * Everything that modules say is due by a day or overdue, as far as the caller may read it; in no order. Between two
 * modules other calls have their turn: all together take long enough to be felt in the window.
 */
export async function everythingDue(
  { trx, caller }: Pick<Context, 'trx' | 'caller'>,
  asked: DueSpan,
): Promise<DueItem[]> {
  const found: DueItem[] = []
  for (const { right, due } of SOURCES) {
    if (!caller.rights.has(right)) continue
    for (const item of await due(trx, asked)) found.push(item)
    await setImmediate()
  }
  return found.map((it) => judged(it, asked.today))
}

/** Overdue is what lies before today, in every module alike; what waits has no day by which it ends. */
function judged(item: DueItem, today: string): DueItem {
  return item.state === 'waiting' ? item : { ...item, state: item.on < today ? 'overdue' : 'due' }
}

const SOURCES: readonly DueSource[] = [
  { right: 'people.read', due: cadresDue },
  { right: 'evaluations.read', due: evaluationsDue },
  { right: 'awards.read', due: awardsDue },
  { right: 'dossiers.see', due: dossiersDue },
  ...[
    organizationsDue,
    dutiesDue,
    mattersDue,
    proceduresDue,
    membersDue,
    trainingDue,
    indicatorsDue,
    inspectionsDue,
    ledgersDue,
  ].map((due) => ({ right: 'ledgers.read' as const, due })),
]
