import { type Insertable, type RawBuilder, type Selectable, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { Slice } from '#shared/values/page'
import type { CaseTable } from './evaluations.table'

export type CaseRecord = Selectable<CaseTable>
/** A case with the names that lists show. */
export type NamedCase = CaseRecord & { name: string; unit_name: string }

export type CaseFilter = {
  text: string
  state: 'inForce' | 'ended' | 'all'
  personId: string | null
  organizationId: string | null
  /** yyyy.MM.dd */
  today: string
}

const NAMED = sql`evaluation_case as it left join person on person.id = it.person_id
  left join organization as own on own.id = it.organization_id
  left join organization as unit on unit.id = person.organization_id`
const NAMES = sql`it.*, coalesce(person.name, own.name, '') as name, coalesce(unit.name, '') as unit_name`

/** An end known to the month or year holds to its last day. */
const OVER = (today: string) =>
  sql`(it.effective_to <> '' and substr(it.effective_to || '.99.99', 1, 10) < ${today})`

/** One slice of the register, the latest first, and how many each tab has. */
export async function listCases(
  trx: Trx,
  filter: CaseFilter,
  { offset, limit }: Slice,
): Promise<{ rows: NamedCase[]; counts: { inForce: number; ended: number; all: number } }> {
  const where = caseClause(filter)
  const counted = await sql<{ over: number; n: number }>`select ${OVER(filter.today)} as over, count(*) as n
    from ${NAMED} where ${where} group by over`.execute(trx)
  const count = (over: number) => counted.rows.find((it) => it.over === over)?.n ?? 0
  const [inForce, ended] = [count(0), count(1)]
  const { rows } =
    await sql<NamedCase>`select ${NAMES} from ${NAMED} where ${where} and ${stateClause(filter)}
    order by it.from_on desc, it.id desc limit ${limit} offset ${offset}`.execute(trx)
  return { rows, counts: { inForce, ended, all: inForce + ended } }
}

function stateClause({ state, today }: CaseFilter): RawBuilder<unknown> {
  if (state === 'all') return sql`1`
  return state === 'ended' ? OVER(today) : sql`not ${OVER(today)}`
}

function caseClause({ text, personId, organizationId }: CaseFilter): RawBuilder<unknown> {
  const clauses = [sql`it.removed_at is null`]
  if (personId !== null) clauses.push(sql`it.person_id = ${personId}`)
  if (organizationId !== null) clauses.push(sql`it.organization_id = ${organizationId}`)
  for (const word of text.split(/[\s\u3000]+/u).filter(Boolean)) clauses.push(wordClause(word))
  return sql.join(clauses, sql` and `)
}

/** Letters begin a spelling of the person's name; anything else stands in a name, the unit's or the document. */
function wordClause(word: string): RawBuilder<unknown> {
  if (/^[a-zü']+$/i.test(word))
    return sql`instr(person.spellings, ${` ${word.toLowerCase().replaceAll("'", '').replaceAll('ü', 'v')}`}) > 0`
  return sql`(instr(person.name_key, ${word}) > 0 or instr(own.name, ${word}) > 0 or instr(unit.name, ${word}) > 0
    or instr(it.document, ${word}) > 0)`
}

export async function findCase(trx: Trx, id: string): Promise<NamedCase | undefined> {
  const { rows } = await sql<NamedCase>`select ${NAMES} from ${NAMED}
    where it.id = ${id} and it.removed_at is null`.execute(trx)
  return rows[0]
}

export async function insertCase(trx: Trx, row: Insertable<CaseTable>): Promise<void> {
  await trx.insertInto('evaluation_case').values(row).execute()
}

export async function updateCase(trx: Trx, row: Partial<CaseRecord> & { id: string }): Promise<void> {
  const { id, ...values } = row
  await trx.updateTable('evaluation_case').set(values).where('id', '=', id).execute()
}

/** The subject's name, '' where it is not on record or lies in the recycle bin. */
export async function subjectName(
  trx: Trx,
  subject: { personId: string | null; organizationId: string | null },
): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from person where id = ${subject.personId} and removed_at is null
    union all select name from organization where id = ${subject.organizationId} and removed_at is null`.execute(
    trx,
  )
  return rows[0]?.name ?? ''
}
