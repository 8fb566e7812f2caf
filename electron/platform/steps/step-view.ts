import type { Step } from '#shared/platform/steps/contract'
import type { StepId } from '#shared/values/id'
import type { Trx } from '../database/schema'
import type { SignedIn } from '../ipc/context'
import { batchNumbers, firstRecords, type LaterChange, laterChanges, type StepRow } from './steps.repository'

type Blocked = { message: string; remedy: string }

/** Steps as the history shows them. */
export async function describeSteps(trx: Trx, caller: SignedIn, rows: readonly StepRow[]): Promise<Step[]> {
  const first = await firstRecords(
    trx,
    rows.map((row) => row.seq),
  )
  const numbers = await batchNumbers(
    trx,
    rows.flatMap((row) => row.batch_id ?? []),
  )
  const later = await laterChanges(
    trx,
    rows.filter((row) => row.closed === '').map((row) => row.seq),
  )
  return rows.map((row) => ({
    id: row.id as StepId,
    at: row.at,
    accountName: row.account_name,
    title: row.title,
    records: row.records,
    undoneAt: row.undone_at,
    mine: row.account_id === caller.accountId,
    blocked: sentence(row, later)?.message ?? null,
    batchNo: row.batch_id === null ? null : (numbers.get(row.batch_id) ?? null),
    opens: opensOf(row, first.get(row.seq)),
  }))
}

/** Why a step can be neither undone nor redone as things stand, null when it can. */
export async function whyBlocked(trx: Trx, row: StepRow): Promise<Blocked | null> {
  return sentence(row, row.closed === '' ? await laterChanges(trx, [row.seq]) : [])
}

function sentence(row: StepRow, later: readonly LaterChange[]): Blocked | null {
  if (row.closed === 'changed') return { message: '撤销之后又有新的修改，不能重做。', remedy: '直接改回去。' }
  if (row.closed === 'partly')
    return { message: '这一批次已逐人撤销，不能整批重做。', remedy: '重新导入或重新修改。' }
  const own = later.filter((it) => it.seq === row.seq)
  const last = own[0]
  if (!last) return null
  const names = [...new Set(own.map((it) => it.name))]
  const told = names.length > 3 ? `${names.slice(0, 3).join('、')}等人` : names.join('、')
  const remedy = row.batch_id === null ? '先撤销后来的那一步。' : '到“批次”里逐人选定，或先撤销后来的那一步。'
  return { message: `${told}之后又被${last.accountName}改过。`, remedy }
}

function opensOf(row: StepRow, key: string | undefined): Step['opens'] {
  if (row.batch_id !== null) return { kind: 'batch', id: row.batch_id }
  const id = key?.split('/')[0]
  const kind = KINDS[row.module]
  return id && kind && row.records === 1 ? { kind, id } : null
}

const KINDS: Record<string, NonNullable<Step['opens']>['kind']> = {
  people: 'person',
  organizations: 'organization',
  dossiers: 'dossier',
}
