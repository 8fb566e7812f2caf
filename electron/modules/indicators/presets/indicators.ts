import type { Preset } from '#electron/platform/systems/systems'
import type { IndicatorsContent } from '#shared/modules/indicators/indicators'
import { foundation, learning, officialsEducation, operation, studios } from './foundation'
import { congresses, reserves, responsibility } from './responsibility'
import { education, frequencies, inspections, listed, residents } from './supervision'

const TEN = '兴宁“十项制度”'
const FIVE = '海勃湾区创新党建体系（2019）'
const ROUNDS = '东方市党建工作巡回检查工作要点（2011）'
const HALF_YEAR = '县委组织部前半年党建工作情况汇报'
const PLAN = '惠州市“党建工作创新年”活动工作方案（2011）'

export const INDICATOR_PRESETS: readonly Preset<IndicatorsContent>[] = [
  { key: 'S01', title: '党建责任制', source: `${TEN}之一`, content: responsibility },
  { key: 'S03', title: '驻点联系群众', source: `${TEN}之三`, content: residents },
  { key: 'S04', title: '镇党代会年会制', source: `${TEN}之四`, content: congresses },
  { key: 'S06', title: '村级后备干部“123工程”', source: `${TEN}之六`, content: reserves },
  { key: 'S13', title: '基层运行体系', source: FIVE, content: operation },
  { key: 'S15', title: '基础保障体系', source: FIVE, content: foundation },
  { key: 'S18', title: '村官培养', source: PLAN, content: officialsEducation },
  { key: 'S22', title: '学习型党组织', source: PLAN, content: learning },
  { key: 'S23', title: '党代表工作室', source: PLAN, content: studios },
  { key: 'S29', title: '巡回检查分组划片', source: ROUNDS, content: inspections },
  { key: 'S33', title: '巡查频次', source: ROUNDS, content: frequencies },
  { key: 'S36', title: '挂牌督办与销号', source: ROUNDS, content: listed },
  { key: 'S39', title: '党员经常性教育', source: HALF_YEAR, content: education },
]
