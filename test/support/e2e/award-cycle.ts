import type { Api } from '#shared/ipc/contract'
import type { Cycle, StageState } from '#shared/modules/awards/cycle'
import { CandidateFacts } from '#shared/modules/awards/nomination'
import type { ProgrammeContent } from '#shared/modules/awards/programme'
import type { CycleId, NominationId, ReviewerId } from '#shared/values/id'
import { made } from './api'

/** A cycle of a programme made for it. */
export async function cycleOf(api: Api, content: ProgrammeContent): Promise<Cycle> {
  const programme = await made(api.awards.createProgramme({ content }))
  return made(
    api.awards.createCycle({
      programmeId: programme.id,
      title: `第 1 届${content.title}`,
      year: 2026,
      no: 1,
      referenceOn: '2026.06.30',
      budget: content.budget,
    }),
  )
}

/** The cycle with one stage one step on, or back. */
export async function stepped(
  api: Api,
  id: CycleId,
  stage: string,
  to: StageState,
  reason = '',
): Promise<Cycle> {
  const { version } = await made(api.awards.cycle({ id }))
  return made(api.awards.moveStage({ id, version, stage, to, reason }))
}

/** People nominated by their units and taken in, by name. */
export async function nominate(
  api: Api,
  cycleId: CycleId,
  category: string,
  names: readonly string[],
): Promise<NominationId[]> {
  const ids: NominationId[] = []
  for (const [index, name] of names.entries()) {
    const unitName = UNITS[index % UNITS.length] ?? ''
    const facts = CandidateFacts.parse({
      sex: '女',
      birth: `198${index % 10}.0${(index % 9) + 1}`,
      deeds: '主持县级重点项目，建成示范点三处。',
      unitOpinion: '同意推荐。',
    })
    const content = {
      category,
      name,
      unitName,
      nominator: 'unit' as const,
      nominatorName: unitName,
      facts,
      answers: {},
    }
    const { id, version } = await made(api.awards.createNomination({ cycleId, content }))
    await made(api.awards.moveNomination({ id, version, to: 'entered' }))
    ids.push(id)
  }
  return ids
}

const UNITS = ['云泽县人民医院', '云泽县职业技术学校', '青石镇农业综合服务中心', '云泽县水利局']

/** Three reviewers from elsewhere on one panel, everything assigned to each of them and scored with these totals. */
export async function scoreAll(
  api: Api,
  { cycleId, stage, category }: { cycleId: CycleId; stage: string; category: string },
  totals: readonly { id: NominationId; total: number }[],
): Promise<void> {
  const reviewers: ReviewerId[] = []
  for (const name of ['温映川', '靳见深', '舒望舒']) {
    const content = { name, unitName: '省农业科学院', post: '研究员' }
    reviewers.push((await made(api.awards.saveReviewer({ id: null, version: 0, content }))).id)
  }
  const members = reviewers.map((reviewerId) => ({
    reviewerId,
    role: 'member' as const,
    state: 'accepted' as const,
  }))
  const panel = { cycleId, stage, no: null, version: 0, name: '评审一组', categories: [category], members }
  await made(api.awards.savePanel(panel))
  await made(api.awards.distribute({ cycleId, stage }))
  for (const { id: nominationId, total } of totals)
    for (const reviewerId of reviewers) {
      const values = { deeds: total * 0.6, skill: total * 0.4 }
      await made(
        api.awards.saveScore({ cycleId, stage, reviewerId, nominationId, version: 1, values, comment: '' }),
      )
    }
}
