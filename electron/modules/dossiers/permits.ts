import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { Permit, PermitContent, PermitSubject } from '#shared/modules/dossiers/custody'
import { permitNumber } from '#shared/modules/dossiers/rules-custody'
import { type Hindrance, permitHindrances } from '#shared/modules/dossiers/rules-permit'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { AccountId, DossierId, PermitId } from '#shared/values/id'
import { parsePartialDate, sortKey, todayPartial } from '#shared/values/partial-date'
import { barsOf } from './kinship'
import { findPermit, overdueLoans, type PermitRecord, subjectRows } from './permit.repository'
import { readDossierStandards } from './standards'

/** Permits as the contract gives them, with whose dossiers they are of. */
export async function permitsOf(
  { trx, now }: Pick<Context, 'trx' | 'now'>,
  records: readonly PermitRecord[],
): Promise<Permit[]> {
  const ids = [...new Set(records.flatMap((it) => it.content.dossierIds))]
  const subjects = new Map((await subjectRows(trx, ids)).map((it) => [it.dossierId, it]))
  const today = daySort(todayPartial(new Date(now)))
  return records.map((it) => permitOf(it, subjects, today))
}

export async function loadPermit(context: Pick<Context, 'trx' | 'now'>, id: string): Promise<Permit> {
  const [permit] = await permitsOf(context, [await findPermit(context.trx, id)])
  return permit as Permit
}

/** The permit for a change: refuses one that was changed since. */
export async function currentPermit(
  context: Pick<Context, 'trx' | 'now'>,
  id: string,
  version: number,
): Promise<PermitRecord> {
  const record = await findPermit(context.trx, id)
  if (record.version !== version)
    throw refuse('conflict', `${numberOf(record)}已被他人改过。`, {
      remedy: '看过现在的内容后再改。',
      current: await loadPermit(context, id),
    })
  return record
}

function permitOf(
  record: PermitRecord,
  subjects: ReadonlyMap<DossierId, PermitSubject>,
  today: number,
): Permit {
  const { id, version, state, content } = record
  return {
    ...content,
    id: id as PermitId,
    version,
    number: numberOf(record),
    state,
    decidedBy: record.decided_by,
    decidedOn: record.decided_on,
    decision: record.decision,
    minutesUsed: record.seconds_used / 60,
    lentOn: record.lent_on,
    returnedOn: record.returned_on,
    returnedBy: record.returned_by,
    returnHandler: record.return_handler,
    returnChecks: record.returnChecks,
    overdue: state === 'lent' && record.until_sort < today,
    subjects: content.dossierIds.flatMap((it) => subjects.get(it) ?? []),
  }
}

export function numberOf({ kind, year, number }: Pick<PermitRecord, 'kind' | 'year' | 'number'>): string {
  return permitNumber(kind, year, number)
}

/** yyyymmdd of a day as written; one that is not set lies behind all others. */
export function daySort(written: string): number {
  const date = parsePartialDate(written)
  return date === null ? 99_999_999 : sortKey(date)
}

/** What stands in the way of this permit now; `except` is the permit itself, which is no hindrance to itself. */
export async function hindrancesOf(
  { trx, now }: { trx: Trx; now: string },
  content: PermitContent,
  except = '',
): Promise<Hindrance[]> {
  const today = todayPartial(new Date(now))
  const subjects = await subjectRows(trx, content.dossierIds)
  const names = content.readers.map((it) => it.name)
  const loans = await overdueLoans(trx, { unit: content.unit, names, today: sortKey(today), except })
  return permitHindrances({
    content,
    subjects,
    bars: (await barsOf(trx, content.readers, content.dossierIds)).map((it) => it.message),
    overdue: loans.map((it) => ({ number: numberOf(it), unit: it.unit, until: it.until_on })),
    standards: await readDossierStandards(trx),
    today,
  })
}

/** Refuses while anything forbids the permit; the sentence says all of it. */
export async function requireUnhindered(
  context: { trx: Trx; now: string },
  record: PermitRecord,
): Promise<void> {
  const fails = (await hindrancesOf(context, record.content, record.id)).filter((it) => it.level === 'fail')
  if (fails.length === 0) return
  throw refuse('invalid-input', fails.map((it) => it.message).join(''), {
    remedy: '改正申请后再办；确实不能查阅的，不予批准。',
  })
}

/** Nobody approves, opens or closes a permit by which they read themselves. */
export function refuseOwnPermit(
  { caller }: Pick<Context, 'caller'>,
  { content }: Pick<PermitRecord, 'content'>,
): void {
  if (content.readers.some((it) => it.accountId === (caller.accountId as AccountId)))
    throw refuse('forbidden', '不能办理自己作为查阅人的申请。', { remedy: '由另一名档案管理人员办理。' })
}

export function notePermit(context: Context, record: PermitRecord, changes: FieldChange[]): void {
  context.note({
    targetKind: 'permit',
    targetId: record.id,
    targetName: `${numberOf(record)} ${record.unit}`,
    changes,
    recordVersion: record.version + 1,
  })
}
