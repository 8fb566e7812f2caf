import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { Cycle } from '#shared/modules/awards/cycle'
import { certificateNo, isRunning, termEnd } from '#shared/modules/awards/rules'
import { loadCycle } from './cycle.repository'
import { awardListOf, type HonourRecord, updateHonours } from './honour.repository'
import { changedFields, noteHonour, soundDate } from './honour-rules'

type Decision = {
  cycleId: string
  /** Empty for all on the list. */
  ids: readonly string[]
  awardedOn: string
  document: string
  certificatePattern: string
}

type Columns = Pick<HonourRecord, 'awarded_on' | 'document' | 'certificate_no' | 'term_from' | 'term_to'>

/**
 * Writes day, document and number of the certificate of those just honoured; what is left empty stays as it is. A
 * number is the place on the list, so that it is the same however often and for whom it is written.
 */
export async function keepDecision(context: Context, asked: Decision): Promise<{ changed: number }> {
  const cycle = await loadCycle(context.trx, asked.cycleId)
  const list = await awardListOf(context.trx, asked.cycleId)
  if (list.length === 0)
    throw refuse('conflict', `“${cycle.title}”还没有表彰名单。`, { remedy: '先确认最后一个阶段。' })
  const chosen = chosenOf(list, asked.ids)
  const given = soundDecision(asked, chosen.length)
  const due = chosen.flatMap(({ row, place }) => {
    const columns = columnsOf(cycle, row, place, given)
    return isSame(row, columns) ? [] : [{ row, columns }]
  })
  for (const { row, columns } of due) requireUnfiled(row, columns)
  requireDistinct(list, due)
  await write(context, due)
  return { changed: due.length }
}

function chosenOf(list: readonly HonourRecord[], ids: readonly string[]) {
  const wanted = new Set(ids)
  const chosen = list
    .map((row, index) => ({ row, place: index + 1 }))
    .filter(({ row }) => wanted.size === 0 || wanted.has(row.id))
  if (chosen.length < wanted.size)
    throw refuse('not-found', '所选的有的已不在表彰名单上。', { remedy: '刷新名单后重新选择。' })
  return chosen
}

function soundDecision({ awardedOn, document, certificatePattern }: Decision, chosen: number) {
  if (certificatePattern !== '' && chosen > 1 && !isRunning(certificatePattern))
    throw refuse('invalid-input', `证书编号“${certificatePattern}”没有流水号，${chosen} 张会是同一个号。`, {
      field: 'certificatePattern',
      remedy: '在流水号的位置写 {n}；要三位数，写 {nnn}。',
    })
  const on = soundDate(awardedOn, { field: 'awardedOn', label: '表彰日期', empty: true })
  return { on, document, pattern: certificatePattern }
}

function columnsOf(
  { content }: Cycle,
  row: HonourRecord,
  place: number,
  { on, document, pattern }: ReturnType<typeof soundDecision>,
): Columns {
  const awardedOn = on || row.awarded_on
  return {
    awarded_on: awardedOn,
    document: document || row.document,
    certificate_no: pattern === '' ? row.certificate_no : certificateNo(pattern, place),
    term_from: content.term ? awardedOn : row.term_from,
    term_to: content.term ? termEnd(awardedOn, content.term) : row.term_to,
  }
}

function isSame(row: HonourRecord, columns: Columns): boolean {
  return (Object.keys(columns) as (keyof Columns)[]).every((it) => row[it] === columns[it])
}

/** What the file says is changed in the file first. */
function requireUnfiled(row: HonourRecord, columns: Columns): void {
  if (row.filed === 0 || (row.awarded_on === columns.awarded_on && row.document === columns.document)) return
  throw refuse('conflict', `${row.name}的表彰已记入个人档案（${row.filed_text}），日期和文件不能再改。`, {
    field: 'document',
    remedy: '先到“批次”里撤销那一批“表彰归档”，改好后再记入。',
  })
}

function requireDistinct(
  list: readonly HonourRecord[],
  due: readonly { row: HonourRecord; columns: Columns }[],
): void {
  const numbers = new Map(due.map(({ row, columns }) => [row.id, columns.certificate_no]))
  const holders = new Map<string, HonourRecord>()
  for (const row of list) {
    const number = numbers.get(row.id) ?? row.certificate_no
    const other = number === '' ? undefined : holders.get(number)
    if (other)
      throw refuse('invalid-input', `证书编号“${number}”会同时给${other.name}和${row.name}。`, {
        field: 'certificatePattern',
        remedy: '换一个编号，或对全部名单重新编号。',
      })
    holders.set(number, row)
  }
}

async function write(
  context: Context,
  due: readonly { row: HonourRecord; columns: Columns }[],
): Promise<void> {
  const stamp = { changed_at: context.now, changed_by: context.caller.accountId }
  for (const { row, columns } of due) {
    await updateHonours(context.trx, [row.id], { ...columns, ...stamp })
    noteHonour(
      context,
      row,
      changedFields([
        ['表彰日期', row.awarded_on, columns.awarded_on],
        ['文件', row.document, columns.document],
        ['证书编号', row.certificate_no, columns.certificate_no],
        ['管理期起', row.term_from, columns.term_from],
        ['管理期止', row.term_to, columns.term_to],
      ]),
    )
  }
}
