import { sql } from 'kysely'
import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { PermitKind, Reading } from '#shared/modules/dossiers/custody'
import { permitNumber } from '#shared/modules/dossiers/rules-custody'
import type { ReadingLine } from '#shared/modules/dossiers/sheets/readings'
import type { Slice } from '#shared/values/page'

/** What the log says of a page; it stays readable when the page itself is gone. */
export type LoggedPage = {
  pageId: string
  dossierId: string
  dossierName: string
  materialId: string | null
  classCode: string
  materialTitle: string
  pageNo: number
}

/** These pages as the log names them, in the order asked for. */
export async function pagesToLog(trx: Trx, pageIds: readonly string[]): Promise<LoggedPage[]> {
  const { rows } = await sql<LoggedPage>`select page.id as "pageId", page.dossier_id as "dossierId",
      coalesce(person.name, '') as "dossierName", page.material_id as "materialId",
      coalesce(material.class_code, '') as "classCode", coalesce(material.title, '') as "materialTitle",
      page.position as "pageNo"
    from json_each(${JSON.stringify(pageIds)}) as asked
      join dossier_page as page on page.id = asked.value
      join dossier on dossier.id = page.dossier_id
      left join person on person.id = dossier.person_id
      left join dossier_material as material on material.id = page.material_id
    order by asked.key`.execute(trx)
  return rows
}

export type LogEntry = {
  at: string
  accountId: string
  readerName: string
  permitId: string | null
  act: Reading['act']
  seconds: number
  terminal: string
  copyId: string | null
}

/** Adds one line a page; answers with their ids in the same order. */
export async function addReadings(
  trx: Trx,
  pages: readonly LoggedPage[],
  entry: LogEntry,
): Promise<string[]> {
  const rows = pages.map((page) => ({
    id: newId(),
    at: entry.at,
    account_id: entry.accountId,
    reader_name: entry.readerName,
    permit_id: entry.permitId,
    dossier_id: page.dossierId,
    dossier_name: page.dossierName,
    material_id: page.materialId,
    class_code: page.classCode,
    material_title: page.materialTitle,
    page_id: page.pageId,
    page_no: page.pageNo,
    seconds: entry.seconds,
    act: entry.act,
    terminal: entry.terminal,
    copy_id: entry.copyId,
  }))
  await insertMany(trx, 'dossier_reading', rows)
  return rows.map((it) => it.id)
}

/** A page was in sight longer: the seconds of its line grow. */
export async function lengthenReading(trx: Trx, id: string, seconds: number): Promise<void> {
  await sql`update dossier_reading set seconds = seconds + ${seconds} where id = ${id}`.execute(trx)
}

type Asked = { dossierId: string | null; permitId: string | null }

/** The log of a dossier, of a permit or of all, the newest first. */
export async function listReadings(
  trx: Trx,
  asked: Asked,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: Reading[] }> {
  const found = sql`from dossier_reading as it where ${
    asked.permitId === null ? sql`1` : sql`it.permit_id = ${asked.permitId}`
  } and ${asked.dossierId === null ? sql`1` : sql`it.dossier_id = ${asked.dossierId}`}`
  const count = await sql<{ total: number }>`select count(*) as total ${found}`.execute(trx)
  const { rows } = await sql<ListedReading>`select some.*, permit.kind, permit.year, permit.number from
      (select it.id, it.at, it.reader_name as "readerName", it.terminal, it.dossier_name as "dossierName",
        it.class_code as "classCode", it.material_title as "materialTitle", it.page_no as "pageNo", it.seconds,
        it.act, it.permit_id ${found} order by it.id desc limit ${limit} offset ${offset}) as some
      left join dossier_permit as permit on permit.id = some.permit_id
    order by some.id desc`.execute(trx)
  return {
    total: count.rows[0]?.total ?? 0,
    rows: rows.map(({ kind, year, number, ...it }) => ({
      ...it,
      permitNumber: kind === null ? '' : permitNumber(kind, year, number),
    })),
  }
}

type ListedReading = Omit<Reading, 'permitNumber'> & { kind: PermitKind | null; year: number; number: number }

type Grouped = Omit<ReadingLine, 'permitNumber' | 'start' | 'end'> & {
  kind: PermitKind | null
  year: number
  number: number
  start: string
  end: string
}

/** Lines of a printed log at most. */
const MOST_LINES = 5000

/** The log gathered by reader, permit, material and day, the newest first. */
export async function readingLines(trx: Trx, asked: Asked): Promise<ReadingLine[]> {
  const { rows } = await sql<Grouped>`select it.reader_name as "readerName", it.dossier_name as "dossierName",
      it.class_code as "classCode", it.material_title as "materialTitle", count(distinct it.page_id) as pages,
      sum(it.seconds) as seconds, min(it.at) as start,
      max(strftime('%Y-%m-%dT%H:%M:%fZ', it.at, '+' || it.seconds || ' seconds')) as "end",
      sum(it.act = 'print') as printed, sum(it.act = 'export') as exported, max(it.terminal) as terminal,
      permit.kind, permit.year, permit.number
    from dossier_reading as it left join dossier_permit as permit on permit.id = it.permit_id
    where ${asked.permitId === null ? sql`1` : sql`it.permit_id = ${asked.permitId}`}
      and ${asked.dossierId === null ? sql`1` : sql`it.dossier_id = ${asked.dossierId}`}
    group by it.account_id, it.permit_id, it.dossier_id, it.material_id, date(it.at, 'localtime')
    order by min(it.id) desc limit ${MOST_LINES}`.execute(trx)
  return rows.map(({ kind, year, number, start, end, ...it }) => ({
    ...it,
    permitNumber: kind === null ? '' : permitNumber(kind, year, number),
    start: localTime(start),
    end: localTime(end),
  }))
}

/** 2026.11.20 14:05 */
function localTime(moment: string): string {
  const at = new Date(moment)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('.')
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}
