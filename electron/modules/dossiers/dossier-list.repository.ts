import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { oncePerState } from '#electron/platform/database/snapshot'
import type { DossierFilter } from '#shared/modules/dossiers/dossier'
import type { DossierId } from '#shared/values/id'

/** Ids of the dossiers that a filter finds, in its order: worked out once for each state of the database. */
export function findDossiers(trx: Trx, filter: DossierFilter): Promise<DossierId[]> {
  return oncePerState(trx, `dossiers ${JSON.stringify(filter)}`, async () => {
    const { rows } = await dossiersQuery(filter).execute(trx)
    return rows.map((it) => it.id)
  })
}

/** How many dossiers each of the list's questions finds: all asked at once, so that figure and list always agree. */
export function countDossiers(trx: Trx): Promise<Record<DossierFilter['only'], number>> {
  return oncePerState(trx, 'dossiers counted', async () => {
    const counts = Object.entries(ONLY).map(
      ([only, test]) => sql`coalesce(sum(${test}), 0) as ${sql.ref(only)}`,
    )
    const { rows } = await sql<Record<DossierFilter['only'], number>>`select ${sql.join(counts)}
      from dossier as it where it.removed_at is null`.execute(trx)
    if (!rows[0]) throw new Error('no counts')
    return rows[0]
  })
}

/** The query behind the list. Exported for the test that its order reads an index. */
export function dossiersQuery(filter: DossierFilter): RawBuilder<{ id: DossierId }> {
  const clauses = [
    sql`it.removed_at is null`,
    ...wordClauses(filter.text),
    ...unitClause(filter),
    ONLY[filter.only],
  ]
  if (filter.state !== null) clauses.push(sql`it.state = ${filter.state}`)
  return sql<{ id: DossierId }>`select it.id from dossier as it
    join person on person.id = it.person_id left join organization as unit on unit.id = person.organization_id
    where ${sql.join(clauses, sql` and `)} order by ${ORDERS[filter.sort]}`
}

/** Letters begin a spelling of the name; anything else stands in the name, the unit's name or the number. */
function wordClauses(text: string): RawBuilder<unknown>[] {
  return text
    .split(/[\s\u3000]+/u)
    .filter(Boolean)
    .map((word) => {
      const spelt = ` ${word.toLowerCase().replaceAll("'", '').replaceAll('ü', 'v')}`
      const letters = /^[a-zü']+$/i.test(word)
      return sql`(instr(person.name_key, ${word}) > 0 or instr(unit.name, ${word}) > 0
        or instr(it.number, ${word.toUpperCase()}) > 0 or instr(it.number, ${word}) > 0
        or (${letters ? 1 : 0} and instr(person.spellings, ${spelt}) > 0))`
    })
}

function unitClause({ organizationId, below }: DossierFilter): RawBuilder<unknown>[] {
  if (organizationId === null) return []
  if (!below) return [sql`person.organization_id = ${organizationId}`]
  return [sql`instr(unit.path, (select path from organization as top where top.id = ${organizationId})) = 1`]
}

const scansOf = (material: RawBuilder<unknown>) =>
  sql`(select count(*) from dossier_page as page where page.material_id = ${material} and page.removed_at is null)`

/** Sides with content that were scanned of a material. */
const contentScans = sql`(select count(*) from dossier_page as page where page.material_id = line.id
  and page.removed_at is null and page.blank = 0)`

const lineOf = (test: RawBuilder<unknown>) => sql`exists (select 1 from dossier_material as line
  where line.dossier_id = it.id and line.removed_at is null and ${test})`

const pageOf = (test: RawBuilder<unknown>) => sql`exists (select 1 from dossier_page as page
  where page.dossier_id = it.id and page.removed_at is null and ${test})`

const ONLY: Record<DossierFilter['only'], RawBuilder<unknown>> = {
  all: sql`1`,
  uneven: lineOf(
    sql`line.pages is not null and ${scansOf(sql`line.id`)} > 0 and ${contentScans} <> line.pages`,
  ),
  unassigned: pageOf(sql`page.material_id is null`),
  missing: sql`exists (select 1 from dossier_missing as missing where missing.dossier_id = it.id
    and missing.state in ('open', 'chased') and missing.removed_at is null)`,
  damaged: sql`it.id in (select page.dossier_id from store_object as object cross join dossier_page as page
    on page.original_hash = object.hash or page.corrected_hash = object.hash
    where object.damage <> '' and page.removed_at is null)`,
  empty: sql`not ${lineOf(sql`1`)}`,
  unscanned: sql`not ${pageOf(sql`1`)}`,
  complete: sql`${lineOf(sql`1`)} and not ${lineOf(sql`${scansOf(sql`line.id`)} = 0`)}`,
  doubtful: sql`it.id in (select dossier_id from dossier_audit where doubtful = 1)`,
  unaudited: sql`it.id not in (select dossier_id from dossier_audit where state <> 'none')`,
}

const ORDERS: Record<DossierFilter['sort'], RawBuilder<unknown>> = {
  number: sql`it.number_key, it.id`,
  name: sql`person.stroke_key, it.id`,
  unit: sql`unit.tree_order, person.position, person.stroke_key, it.id`,
  changed: sql`it.changed_at desc, it.id desc`,
}
