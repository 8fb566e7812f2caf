import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import {
  type PanelSeat,
  type ReviewAccount,
  type Reviewer,
  ReviewerContent,
  type ReviewerRow,
} from '#shared/modules/awards/review'
import type { AccountId, ReviewerId } from '#shared/values/id'
import type { Page, Slice } from '#shared/values/page'
import type { ReviewerTable } from './review.table'

type Listed = Pick<Reviewer, 'version' | 'state'> & {
  id: ReviewerId
  content: string
  cycles: number
  assignments: number
}

/** One slice of the 专家库 in the order of registration, with what each one did so far. */
export async function listReviewers(
  trx: Trx,
  { text, resting, offset, limit }: Slice & { text: string; resting: boolean },
): Promise<Page<ReviewerRow>> {
  const where = listClause(text, resting)
  const counted = await sql<{
    n: number
  }>`select count(*) as n from award_reviewer as it where ${where}`.execute(trx)
  const { rows } = await sql<Listed>`select it.id, it.version, it.state, it.content,
      (select count(distinct cycle_id) from award_panel_member where reviewer_id = it.id) as cycles,
      (select count(*) from award_assignment where reviewer_id = it.id and state in ('assigned', 'submitted'))
        as assignments
    from award_reviewer as it where ${where} order by it.id limit ${limit} offset ${offset}`.execute(trx)
  return {
    total: counted.rows[0]?.n ?? 0,
    rows: rows.map(({ content, ...row }) => ({ ...ReviewerContent.parse(JSON.parse(content)), ...row })),
  }
}

function listClause(text: string, resting: boolean): RawBuilder<unknown> {
  const clauses = [sql`it.removed_at is null`, sql`it.state = ${resting ? 'resting' : 'active'}`]
  for (const word of text.split(/[\s\u3000]+/u).filter(Boolean))
    clauses.push(sql`(instr(it.name_key, ${word}) > 0 or instr(it.unit_name, ${word}) > 0
      or instr(it.content ->> '$.technicalTitle', ${word}) > 0 or instr(it.content ->> '$.fields', ${word}) > 0)`)
  return sql.join(clauses, sql` and `)
}

/** Refuses a reviewer who is not there. */
export async function findReviewer(trx: Trx, id: string): Promise<Reviewer> {
  const row = await trx
    .selectFrom('award_reviewer')
    .select(['id', 'version', 'state', 'content'])
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw refuse('not-found', '找不到这位评审专家。', { remedy: '回到专家库再选。' })
  const { content, ...kept } = row
  return { ...ReviewerContent.parse(JSON.parse(content)), ...kept, id: kept.id as ReviewerId }
}

/** Others who are the same person by record or identity number, or who already hold the account. */
export async function reviewersLike(
  trx: Trx,
  {
    id,
    personId,
    identityNumber,
    accountId,
  }: { id: string | null } & Pick<ReviewerContent, 'personId' | 'identityNumber' | 'accountId'>,
): Promise<{ name: string; by: 'person' | 'number' | 'account' }[]> {
  const { rows } = await sql<{ name: string; by: 'person' | 'number' | 'account' }>`
    select name, 'person' as by from award_reviewer where person_id = ${personId} and id is not ${id}
      and removed_at is null
    union all select name, 'number' from award_reviewer where ${identityNumber} <> '' and id is not ${id}
      and content ->> '$.identityNumber' = ${identityNumber} and removed_at is null
    union all select name, 'account' from award_reviewer where account_id = ${accountId} and id is not ${id}
      and removed_at is null`.execute(trx)
  return rows
}

export async function insertReviewer(trx: Trx, row: Insertable<ReviewerTable>): Promise<void> {
  await trx.insertInto('award_reviewer').values(row).execute()
}

export async function updateReviewer(trx: Trx, id: string, change: Updateable<ReviewerTable>): Promise<void> {
  await trx.updateTable('award_reviewer').set(change).where('id', '=', id).execute()
}

/** Panels a reviewer sat on, the latest cycle first. The stage's label is that of the cycle's own rules. */
export async function seatsOf(trx: Trx, reviewerId: string): Promise<PanelSeat[]> {
  const { rows } =
    await sql<PanelSeat>`select member.cycle_id as "cycleId", cycle.title as "cycleTitle", member.stage,
      coalesce((select rule.value ->> '$.label' from json_each(cycle.content, '$.stages') as rule
        where rule.value ->> '$.key' = member.stage), member.stage) as "stageLabel",
      panel.name as panel, member.role, member.state,
      (select count(*) from award_assignment as task where task.reviewer_id = member.reviewer_id
        and task.cycle_id = member.cycle_id and task.stage = member.stage) as assigned,
      (select count(*) from award_assignment as task where task.reviewer_id = member.reviewer_id
        and task.cycle_id = member.cycle_id and task.stage = member.stage and task.state = 'submitted') as submitted
    from award_panel_member as member join award_cycle as cycle on cycle.id = member.cycle_id
      join award_panel as panel on panel.cycle_id = member.cycle_id and panel.stage = member.stage
        and panel.no = member.panel_no
      join award_stage as stage on stage.cycle_id = member.cycle_id and stage.key = member.stage
    where member.reviewer_id = ${reviewerId} and cycle.removed_at is null
    order by cycle.year desc, cycle.id desc, stage.position`.execute(trx)
  return rows
}

/** Accounts that hold this role and are in use, with the reviewer each one belongs to. */
export async function accountsOfRole(trx: Trx, role: string): Promise<ReviewAccount[]> {
  const { rows } = await sql<{
    id: AccountId
    name: string
    reviewerId: ReviewerId | null
    reviewerName: string
  }>`
    select account.id, account.name, reviewer.id as "reviewerId", coalesce(reviewer.name, '') as "reviewerName"
    from account left join award_reviewer as reviewer
      on reviewer.account_id = account.id and reviewer.removed_at is null
    where account.removed_at is null and account.disabled = 0
      and exists (select 1 from json_each(account.roles) where value = ${role})
    order by account.id`.execute(trx)
  return rows
}
