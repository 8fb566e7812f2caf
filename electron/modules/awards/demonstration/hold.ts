import { createHash } from 'node:crypto'
import { newId } from '#electron/platform/database/id'
import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import type { CycleSettings, StageState } from '#shared/modules/awards/cycle'
import type { NominationContent } from '#shared/modules/awards/nomination'
import type { VoteMeeting } from '#shared/modules/awards/outcome'
import type { ProgrammeContent } from '#shared/modules/awards/programme'
import type { CycleId, NominationId, ProgrammeId, ReviewerId } from '#shared/values/id'
import { loadTasks } from '../assignment.repository'
import { assignmentService } from '../assignment.service'
import { insertAttachments, keepBlobs } from '../attachment.repository'
import { checkService } from '../check.service'
import { loadCycle } from '../cycle.repository'
import { cycleService } from '../cycle.service'
import { nominationService } from '../nomination.service'
import { createNominations } from '../nominations'
import { panelService } from '../panel.service'
import { programmeService } from '../programme.service'
import { stageMoveService } from '../stage-move.service'
import { stageOutcomeService } from '../stage-outcome.service'
import { type DemonstrationScore, insertScores } from './demonstration.repository'

export async function makeProgramme(
  stage: Stage,
  day: string,
  preset: string,
  content: ProgrammeContent,
): Promise<ProgrammeId> {
  return (await programmeService.createProgramme(on(stage, day), { content, preset })).id as ProgrammeId
}

/** A cycle that is being held. */
export class Held {
  private constructor(
    private readonly stage: Stage,
    readonly id: CycleId,
    readonly content: ProgrammeContent,
  ) {}

  static async make(
    stage: Stage,
    day: string,
    settings: CycleSettings & { programmeId: ProgrammeId },
  ): Promise<Held> {
    const { id } = await cycleService.createCycle(on(stage, day), settings)
    return new Held(stage, id as CycleId, (await loadCycle(stage.trx, id)).content)
  }

  /** Takes stages one step after another, each on its day. */
  async move(steps: readonly (readonly [stage: string, to: StageState, day: string])[]): Promise<void> {
    for (const [stage, to, day] of steps) {
      const { version } = await loadCycle(this.stage.trx, this.id)
      await stageMoveService.moveStage(on(this.stage, day), { id: this.id, version, stage, to, reason: '' })
    }
  }

  /** Adds nominations with one paper each and hands in those that are complete. */
  async nominate(day: string, contents: readonly NominationContent[]): Promise<NominationId[]> {
    const context = on(this.stage, day)
    const made = await createNominations(context, await loadCycle(this.stage.trx, this.id), contents)
    const ids = made.map((it) => it.id)
    await this.attach(ids)
    await nominationService.enterNominations(context, { cycleId: this.id, ids })
    return ids
  }

  /** One specimen for all: equal bytes are stored once. */
  private async attach(ids: readonly NominationId[]): Promise<void> {
    const { trx } = this.stage
    const hash = createHash('sha256').update(SPECIMEN).digest('hex')
    await keepBlobs(trx, [{ hash, bytes: SPECIMEN }])
    const paper = { material: 'proof', title: '业绩佐证材料', mime: 'application/pdf', pages: 1, position: 0 }
    await insertAttachments(
      trx,
      ids.map((id) => ({ id: newId(), nomination_id: id, ...paper, size: SPECIMEN.length, hash })),
    )
  }

  /** What nobody can know from the records: of those who are on record they say enough about what bars them. */
  async clear(
    day: string,
    ids: readonly NominationId[],
    contents: readonly NominationContent[],
    more: readonly string[] = [],
  ): Promise<void> {
    const strangers = ids.filter((_, at) => contents[at]?.personId === null)
    await this.decide(day, ['asked', ...more], ids)
    await this.decide(day, ['unbarred'], strangers)
  }

  private async decide(day: string, rules: readonly string[], ids: readonly NominationId[]): Promise<void> {
    for (const rule of rules)
      await checkService.overrideCheck(on(this.stage, day), {
        cycleId: this.id,
        nominationIds: [...ids],
        rule,
        verdict: 'pass',
        reason: '纪检、公安、信用部门回函无异议',
      })
  }

  /** One panel for all categories, and a distribution among it. */
  async distribute(
    stage: string,
    day: string,
    name: string,
    reviewers: readonly ReviewerId[],
  ): Promise<void> {
    const context = on(this.stage, day)
    await panelService.savePanel(context, {
      cycleId: this.id,
      stage,
      no: null,
      version: 0,
      name,
      categories: this.content.categories.map((it) => it.key),
      members: reviewers.map((reviewerId, at) => ({
        reviewerId,
        role: at === 0 ? ('chair' as const) : ('member' as const),
        state: 'accepted' as const,
      })),
    })
    await assignmentService.distribute(context, { cycleId: this.id, stage, most: null })
  }

  /** Writes the scores of so many of the reviewers, by what each nomination deserves: 0 to 1. */
  async score(
    stage: string,
    merit: (id: string) => number,
    scored = Number.POSITIVE_INFINITY,
  ): Promise<void> {
    const pairs = await loadTasks(this.stage.trx, { cycleId: this.id, stage })
    const readers = [...new Set(pairs.map((it) => it.reviewerId))]
    const items = this.content.categories[0]?.scores ?? []
    const scores = pairs
      .filter((it) => readers.indexOf(it.reviewerId) < scored)
      .map(({ nominationId, reviewerId }): DemonstrationScore => {
        // Some readers give more than others, none the same twice.
        const mood = ((readers.indexOf(reviewerId) % 5) - 2) * 0.012
        const share = Math.min(0.99, Math.max(0.5, merit(nominationId) + mood))
        const values = items.map(({ key, full }) => [key, Math.round((full ?? 0) * share * 2) / 2] as const)
        return { nominationId, reviewerId, values: Object.fromEntries(values) }
      })
    await insertScores(this.stage.trx, { cycleId: this.id, stage }, scores)
  }

  /** A meeting that votes, or approves with a document. `yes`: of twenty-four there. */
  async meet(stage: string, day: string, document: string, yes?: (id: string) => number): Promise<void> {
    const context = on(this.stage, day)
    const place = { cycleId: this.id, stage }
    const { rows } = yes ? await stageOutcomeService.stageOutcome(context, place) : { rows: [] }
    const counts = rows.map(({ nominationId }) => {
      const votes = yes?.(nominationId) ?? 0
      return { nominationId: nominationId as NominationId, yes: votes, no: PRESENT - votes, abstain: 0 }
    })
    const heldOn = day.replaceAll('-', '.')
    await stageOutcomeService.saveVotes(context, {
      ...place,
      version: 0,
      meeting: { ...MEETING, heldOn, document },
      counts,
    })
  }
}

const PRESENT = 24
const MEETING: VoteMeeting = {
  heldOn: '',
  place: '县委三楼会议室',
  chair: '',
  scrutineers: '',
  tellers: '',
  due: 30,
  present: PRESENT,
  issued: PRESENT,
  returned: PRESENT,
  minutes: '',
  document: '',
}

/** One page that says what it is; no font of the county is needed for it. */
const SPECIMEN = new Uint8Array(
  Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
      '4 0 obj<</Length 48>>stream',
      'BT /F 28 Tf 150 420 Td (DEMONSTRATION COPY) Tj ET',
      'endstream endobj',
      '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
      'trailer<</Root 1 0 R/Size 6>>',
      '%%EOF',
      '',
    ].join('\n'),
  ),
)
