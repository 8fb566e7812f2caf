import type { Context } from '#electron/platform/ipc/context'
import { ChargeId, type ChargeOutcome } from '#shared/modules/indicators/charges'
import type { LinksContent } from '#shared/modules/indicators/links'
import { chargeService } from '../charge.service'

type Item = readonly [
  level: number,
  field: number,
  text: string,
  unit: string,
  month: number,
  found: ChargeOutcome | '',
]

/** What the levels of a county answer for in a year, after the duty lists of such documents. */
const ITEMS: readonly Item[] = [
  [0, 1, '常委会每季度至少研究一次党建工作', '县委办公室', 12, ''],
  [0, 1, '党委书记带头到联系镇街调研党建', '县委办公室', 6, 'done'],
  [0, 0, '组织理论学习中心组学习', '县委宣传部', 12, 'done'],
  [0, 4, '落实村级组织运转经费', '县财政局', 9, 'partly'],
  [1, 1, '每季度召开一次党建工作会议', '各镇（街道）党（工）委', 12, ''],
  [1, 2, '整顿软弱涣散村党组织', '有关镇（街道）党（工）委', 10, 'partly'],
  [1, 3, '排查村（社区）干部履职问题', '各镇（街道）纪（工）委', 8, 'done'],
  [2, 2, '落实“三会一课”和主题党日', '各村（社区）党组织', 12, ''],
  [2, 2, '培养入党积极分子和后备干部', '各村（社区）党组织', 12, ''],
  [2, 4, '阵地按标准开放使用', '各村（社区）党组织', 7, 'not'],
]

/** The year's list with what checks in autumn found. */
export async function chargesOf(
  context: Context,
  { system, content, year }: { system: string; content: LinksContent; year: number },
): Promise<void> {
  const { levels = [], fields = [] } = content.charges ?? {}
  for (const [level, field, text, unitName, month, found] of ITEMS) {
    const charge = await chargeService.saveCharge(context, {
      id: null,
      version: 0,
      system,
      year,
      level: levels[level] ?? '',
      field: fields[field] ?? '',
      text,
      demand: '有部署、有记录、有成效',
      unitId: null,
      unitName,
      person: '',
      dueOn: `${year}-${String(month).padStart(2, '0')}-20`,
    })
    if (found !== '')
      await chargeService.checkCharge(context, {
        id: ChargeId.parse(charge.id),
        version: charge.version,
        on: `${year}-09-10`,
        outcome: found,
        note: '',
      })
  }
}
