import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { TermAsk, TermContent, TermRow, TermState } from '#shared/modules/organizations/term'
import type { Page, Slice } from '#shared/values/page'
import { idList, SHORT_UNIT, subjectQuery } from './subjects.repository'

/** Whose terms are judged by what: the content in force today, and who keeps these records. */
export type TermRules = { key: string; content: TermContent; today: string; department: string }
export type TermsWanted = Omit<TermAsk, 'system'> & { ids?: readonly string[] }

/** Present terms of a system's organizations, those that end first before the others. */
export async function listTerms(
  trx: Trx,
  rules: TermRules,
  wanted: TermsWanted,
  { offset, limit }: Slice,
): Promise<Page<TermRow>> {
  const where = narrowed(wanted)
  const { rows: counted } = await sql<{ total: number }>`with judged as (${judgedTerms(trx, rules)})
    select count(*) as total from judged where ${where}`.execute(trx)
  const { rows } = await sql<
    Omit<TermRow, 'extended'> & { extended: number }
  >`with judged as (${judgedTerms(trx, rules)})
    select partyId, termId, name, fullName, kind, affiliation, unitId, unitName, responsible, number, electedOn, years,
      endsOn, extended, letterDueOn, letterNo, letterOn, requestedOn, approvedOn, approvalNo, caseId, state
    from judged where ${where} order by endsOn = '', endsOn, place limit ${limit} offset ${offset}`.execute(
    trx,
  )
  return {
    total: counted[0]?.total ?? 0,
    rows: rows.map((it) => ({ ...it, extended: it.extended === 1 })),
  }
}

type Standing = { state: TermState; responsible: string; count: number }

/** How many stand where, by state and by who reminds. */
export async function countTerms(trx: Trx, rules: TermRules, unitId: TermAsk['unitId']): Promise<Standing[]> {
  const { rows } = await sql<Standing>`with judged as (${judgedTerms(trx, rules)})
    select state, responsible, count(*) as count from judged
    where ${narrowed({ text: '', unitId, state: 'all', responsible: '' })}
    group by state, responsible order by min(place)`.execute(trx)
  return rows
}

/** Every organization that a system is for, with its present term and where it stands today. */
export function judgedTerms(trx: Trx, rules: TermRules): RawBuilder<unknown> {
  const { content, today } = rules
  return sql`select *, case when termId is null then 'unknown' when endsOn < ${today} then 'overdue'
      when approvedOn <> '' then 'approved' when requestedOn <> '' then 'requested'
      when letterNo <> '' then 'lettered' when ${today} < letterDueOn then 'running'
      when how = 'arranged' then 'arranged' else 'due' end as state
    from (select *, case when termId is null then '' else date(endsOn, ${`-${content.ahead} months`}, 'floor') end
      as letterDueOn from (${terms(trx, rules)}))`
}

function terms(trx: Trx, { key, content, today, department }: TermRules): RawBuilder<unknown> {
  return sql`select party.id as partyId, party.tree_order as place, term.id as termId, subject.name,
    party.name as fullName, party.kind, party.affiliation, party.unit_id as unitId, ${SHORT_UNIT} as unitName, unit.path as unitPath,
    coalesce(${responsible(department)}, '') as responsible, coalesce(ruled.how, 'letter') as how,
    coalesce(term.number, 0) as number, coalesce(term.elected_on, '') as electedOn, coalesce(term.years, 0) as years,
    coalesce(nullif(term.extended_to, ''), term.ends_on, '') as endsOn, coalesce(term.extended_to, '') <> '' as extended,
    coalesce(letter.number, '') as letterNo, coalesce(letter.on_day, '') as letterOn,
    coalesce(term.requested_on, '') as requestedOn, coalesce(term.approved_on, '') as approvedOn,
    coalesce(term.approval_no, '') as approvalNo, term.case_id as caseId
    from ${subjectQuery(trx, content.scope, today)} as subject
    join party_organization as party on party.id = subject.id
    left join organization as unit on unit.id = party.unit_id
    left join party_term as term on term.party_id = party.id
      and term.number = (select max(latest.number) from party_term as latest where latest.party_id = party.id)
    left join (select written.term_id, sent.number, sent.on_day from party_term_letter as written
      join letter as sent on sent.id = written.letter_id and sent.void_reason = ''
      where written.system_key = ${key}) as letter on letter.term_id = term.id
    left join (select value ->> 'affiliation' as affiliation, value ->> 'by' as by, value ->> 'name' as name,
      value ->> 'how' as how from json_each(${JSON.stringify(content.cases)})) as ruled
      on ruled.affiliation = party.affiliation`
}

/** Who reminds: as the case of the affiliation says, its own name where tree or record names nobody. */
function responsible(department: string): RawBuilder<string> {
  return sql<string>`case ruled.by when 'department' then ${department === '' ? sql`ruled.name` : department}
    when 'ancestor' then coalesce((select above.name from party_organization as above
      where above.id <> party.id and substr(party.path, 1, length(above.path)) = above.path
        and above.kind in ('committee', 'work') and above.removed_at is null and above.ended_on = ''
      order by length(above.path) desc limit 1), ruled.name)
    when 'supervisor' then coalesce(nullif(party.content ->> 'supervisor', ''), ruled.name)
    else ruled.name end`
}

function narrowed({ text, unitId, state, responsible, ids }: TermsWanted): RawBuilder<boolean> {
  const parts: RawBuilder<boolean>[] = [sql<boolean>`1`]
  const words = text.trim()
  if (words !== '') parts.push(sql<boolean>`(instr(fullName, ${words}) > 0 or instr(name, ${words}) > 0)`)
  if (unitId)
    parts.push(sql<boolean>`exists (select 1 from organization as root where root.id = ${unitId}
      and judged.unitPath >= root.path and judged.unitPath < root.path || '~')`)
  if (state === 'open') parts.push(sql<boolean>`state <> 'running'`)
  else if (state !== 'all') parts.push(sql<boolean>`state = ${state}`)
  if (responsible !== '') parts.push(sql<boolean>`responsible = ${responsible}`)
  if (ids) parts.push(sql<boolean>`termId in ${idList(ids)}`)
  return sql<boolean>`(${sql.join(parts, sql` and `)})`
}
