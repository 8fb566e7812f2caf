import { sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { Panel, PanelMember } from '#shared/modules/awards/review'
import type { ReviewerId } from '#shared/values/id'
import type { StagePlace } from './score.repository'

/** A panel as it is kept, without what is counted over it. */
export type KeptPanel = Pick<Panel, 'no' | 'version' | 'name' | 'categories'> & { members: KeptMember[] }
export type KeptMember = Pick<PanelMember, 'reviewerId' | 'name' | 'unitName' | 'role' | 'state'> & {
  resting: boolean
}

/** The panels of a stage with their members, both in their order. */
export async function loadPanels(trx: Trx, { cycleId, stage }: StagePlace): Promise<KeptPanel[]> {
  const panels = await trx
    .selectFrom('award_panel')
    .select(['no', 'version', 'name', 'categories'])
    .where('cycle_id', '=', cycleId)
    .where('stage', '=', stage)
    .orderBy('no')
    .execute()
  const members = await trx
    .selectFrom('award_panel_member as member')
    .innerJoin('award_reviewer as reviewer', 'reviewer.id', 'member.reviewer_id')
    .select(['member.panel_no', 'member.reviewer_id', 'member.role', 'member.state'])
    .select(['reviewer.name', 'reviewer.unit_name', 'reviewer.state as standing'])
    .where('member.cycle_id', '=', cycleId)
    .where('member.stage', '=', stage)
    .orderBy('member.panel_no')
    .orderBy('member.position')
    .execute()
  return panels.map(({ categories, ...panel }) => ({
    ...panel,
    categories: JSON.parse(categories) as string[],
    members: members
      .filter((it) => it.panel_no === panel.no)
      .map((it) => ({
        reviewerId: it.reviewer_id as ReviewerId,
        name: it.name,
        unitName: it.unit_name,
        role: it.role,
        state: it.state,
        resting: it.standing === 'resting',
      })),
  }))
}

/** Puts a panel with its members in the place of the one of this number. */
export async function writePanel(
  trx: Trx,
  { cycleId, stage }: StagePlace,
  panel: Pick<Panel, 'no' | 'version' | 'name' | 'categories'> & {
    members: readonly Pick<PanelMember, 'reviewerId' | 'role' | 'state'>[]
  },
): Promise<void> {
  await deletePanel(trx, { cycleId, stage }, panel.no)
  const { no, version, name, categories, members } = panel
  await trx
    .insertInto('award_panel')
    .values({ cycle_id: cycleId, stage, no, version, name, categories: JSON.stringify(categories) })
    .execute()
  await insertMany(
    trx,
    'award_panel_member',
    members.map(({ reviewerId, role, state }, position) => ({
      cycle_id: cycleId,
      stage,
      panel_no: no,
      reviewer_id: reviewerId,
      role,
      state,
      position,
    })),
  )
}

export async function deletePanel(trx: Trx, { cycleId, stage }: StagePlace, no: number): Promise<void> {
  await trx
    .deleteFrom('award_panel')
    .where('cycle_id', '=', cycleId)
    .where('stage', '=', stage)
    .where('no', '=', no)
    .execute()
}

export type ReviewerLoad = { reviewerId: string; category: string; load: number; submitted: number }

/** What each reviewer has to read or has read, by category; recused and absent pairs count no longer. */
export async function loadsOf(trx: Trx, { cycleId, stage }: StagePlace): Promise<ReviewerLoad[]> {
  const { rows } = await sql<ReviewerLoad>`select task.reviewer_id as "reviewerId", nomination.category,
      count(*) as load, sum(task.state = 'submitted') as submitted
    from award_assignment as task join award_nomination as nomination on nomination.id = task.nomination_id
    where task.cycle_id = ${cycleId} and task.stage = ${stage} and task.state in ('assigned', 'submitted')
    group by task.reviewer_id, nomination.category`.execute(trx)
  return rows
}
