import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import type { ClassCode } from '#shared/modules/dossiers/classes'
import { LooseContent, MissingContent } from '#shared/modules/dossiers/loose'
import { MissingId } from '#shared/values/id'
import { looseService } from '../loose.service'
import { missingService } from '../missing.service'
import type { Holding } from './holdings'
import { daysAgo, written } from './traffic'

type Line = readonly [at: number, classCode: ClassCode | null, title: string, time: string]

/** By place among the dossiers. */
const MISSING: readonly Line[] = [
  [0, '4-1', '学历认证报告', ''],
  [1, '9-2', '公务员登记表', '2006年'],
  [2, '5', '干部任前档案审核登记表', '2021年'],
  [3, '6', '入党积极分子培养教育考察登记表', ''],
  [8, '3', '年度考核登记表', '2019年度'],
  [9, '9-1', '工资变动审批表', '2016年'],
  [11, '1', '干部履历表', '1999年版'],
]

const LOOSE: readonly Line[] = [
  [10, '3', '公务员年度考核登记表', ''],
  [12, '9-1', '工资变动审批表', ''],
  [13, '9-2', '职级晋升审批表', ''],
  [14, '4-4', '县委党校学员学习鉴定表', ''],
  [15, null, '荣誉证书复印件', ''],
]

/** What dossiers lack, some of it chased by letter already and late; what came in and waits. */
export async function makeLooseEnds(stage: Stage, holdings: readonly Holding[]): Promise<void> {
  const ids: MissingId[] = []
  for (const [at, classCode, title, time] of MISSING) {
    const who = holdings[at]?.who
    if (!who || classCode === null) continue
    const content = MissingContent.parse({ classCode, title, time, organizationId: null })
    const context = on(stage, daysAgo(stage, 60))
    const made = await missingService.addMissing(context, { dossierIds: [who.dossierId], content })
    ids.push(...made.map((id) => MissingId.parse(id)))
  }
  await missingService.chaseMissing(on(stage, daysAgo(stage, 45)), {
    ids: ids.slice(0, 4),
    letterNo: `云组函〔${stage.year}〕38号`,
    letterOn: written(daysAgo(stage, 45)),
    dueOn: written(daysAgo(stage, 12)),
  })
  await receive(stage, holdings)
}

async function receive(stage: Stage, holdings: readonly Holding[]): Promise<void> {
  const day = written(daysAgo(stage, 9))
  const [year, month] = day.split('.').map(Number)
  const contents = LOOSE.flatMap(([at, classCode, title]) => {
    const who = holdings[at]?.who
    if (!who) return []
    return [
      LooseContent.parse({
        personId: who.personId,
        name: who.content.name,
        title,
        classCode,
        year,
        month,
        day: null,
        pages: 2,
        fromUnit: who.unitName,
        handedOn: day,
        handedBy: '冉知秋',
        receivedBy: stage.author.accountName,
      }),
    ]
  })
  if (contents.length > 0) await looseService.receiveLoose(on(stage, daysAgo(stage, 9)), { contents })
}
