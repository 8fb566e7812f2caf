import type { Random } from '#electron/modules/people/index'
import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import type { FindingId, InspectionId } from '#shared/values/id'
import { findingService } from '../finding.service'
import type { VisitRecord } from '../visit.repository'

const PROBLEMS = [
  ['“三会一课”记录不全，缺两次党小组会记录', '补齐记录，党支部书记签字背书', 'members/lessons'],
  ['“四议两公开”结果没有公示', '设立公开栏，每季度公示一次', 'rules/four-two'],
  ['坐班值班表没有上墙，群众不知道找谁', '值班表上墙并公布电话', 'organization/on-duty'],
  ['后备干部培养没有计划', '一个月内报培养计划', 'members/reserves'],
  ['村级办公经费拨付不及时', '查明原因，按月拨付', 'organization/funds'],
  ['党务公开栏内容陈旧', '每月更新', 'rules/openness'],
] as const

/** One visit in eight found something: the older ones are handed over, some are settled on the spot. */
export async function tellFindings(
  stage: Stage,
  visits: readonly VisitRecord[],
  random: Random,
): Promise<void> {
  for (const [at, visit] of visits.filter((_, index) => index % 8 === 3).entries()) {
    const [text, demand, point] = random.pick(PROBLEMS)
    const context = on(stage, visit.visited_on)
    const content = { point, text, demand, responsible: '', due: '', grave: at % 9 === 4 }
    const { id } = (await findingService.saveFinding(context, {
      id: null,
      version: 0,
      visitId: visit.id as InspectionId,
      content,
    })) as { id: FindingId }
    if (at % 4 === 1)
      await findingService.settleFinding(context, { id, version: 1, on: visit.visited_on, how: '现场整改' })
    else if (at % 4 !== 3) await findingService.handFindings(context, { ids: [id] })
  }
}
