import { VILLAGE_KINDS } from '#shared/modules/organizations/party-words'
import { VillageContent, type VillageYear } from '#shared/modules/organizations/village'
import { keepVillage, keepVillageYear, requireVillage } from '../keep-village'
import { findVillage } from '../village.repository'
import { unitsByName, villagesByName } from './lookups.repository'
import {
  type Cells,
  filledIn,
  idleLine,
  keyOf,
  numbersOf,
  type PlannedLine,
  type RegisterKind,
} from './register-kind'

const COUNTS = { households: '户数', population: '人口' } as const
const FIGURES = {
  income: '集体收入',
  incomeTarget: '收入目标',
  premises: '阵地面积',
  premisesTarget: '面积标准',
  stars: '星级',
  workers: '党务工作者',
} as const

/** Villages are known by town and name; figures go to the year that is chosen. */
export const villagesRegister: RegisterKind = {
  scope: 'village',
  fields: [
    { field: 'name', heads: ['村（社区）', '村社区', '村名', '名称', '村（社区）名称'] },
    { field: 'town', heads: ['乡镇（街道）', '乡镇街道', '乡镇', '所在乡镇', '镇街'] },
    { field: 'kind', heads: ['类型', '类别'] },
    { field: 'code', heads: ['代码', '区划代码'] },
    { field: 'households', heads: ['户数', '总户数'] },
    { field: 'population', heads: ['人口', '总人口', '人口数'] },
    { field: 'income', heads: ['集体收入', '村集体收入', '集体经济收入', '村集体经济收入'] },
    { field: 'incomeTarget', heads: ['收入目标', '集体收入目标'] },
    { field: 'premises', heads: ['阵地面积', '党群服务中心面积', '活动场所面积'] },
    { field: 'premisesTarget', heads: ['面积标准', '阵地标准'] },
    { field: 'stars', heads: ['星级', '党组织星级'] },
    { field: 'workers', heads: ['党务工作者', '党务专干', '专职党务工作者'] },
    { field: 'remark', heads: ['备注'] },
  ],

  async open(trx, { year }) {
    const units = await unitsByName(trx)
    const villages = await villagesByName(trx)
    const seen = new Set<string>()
    return (cells) => {
      const { name = '', town = '' } = cells
      if (name === '') return idleLine('', 'refused', '村（社区）名称未填。')
      const townId = units.get(town)
      if (!townId) return idleLine(name, 'refused', `乡镇（街道）“${town}”不在单位树上。`)
      const key = `${townId}/${name}`
      if (seen.has(key)) return idleLine(name, 'refused', '表内重复，以前一行为准。')
      seen.add(key)
      return planned(cells, { townId, known: villages.get(key) ?? null, year })
    }
  },
}

type Place = { townId: string; known: string | null; year: number }

function planned(cells: Cells, { townId, known, year }: Place): PlannedLine {
  const { name = '', kind = '', code, remark } = cells
  const counts = numbersOf(COUNTS, cells)
  const figures = numbersOf(FIGURES, cells)
  const kindKey = keyOf(VILLAGE_KINDS, kind) || (name.endsWith('社区') ? 'community' : 'village')
  const filled = filledIn({ ...counts.numbers, code, remark })
  return {
    name,
    known,
    does: known ? 'change' : 'add',
    problems: [...counts.problems, ...figures.problems],
    async keep(context) {
      const row = known ? ((await findVillage(context.trx, known)) ?? null) : null
      const before = row && (await requireVillage(context.trx, row.id))
      const content = VillageContent.parse({ ...(before ?? BLANK), ...filled, kind: kindKey, name, townId })
      const kept = await keepVillage(context, { before: row, content, marks: before?.marks ?? [] })
      if (Object.keys(figures.numbers).length === 0) return kept.about
      context.note(kept.about)
      const now = kept.village.years.find((it) => it.year === year) ?? { ...EMPTY_YEAR, year }
      const fresh = await findVillage(context.trx, kept.village.id)
      if (!fresh) throw new Error('village vanished inside its own transaction')
      return (await keepVillageYear(context, fresh, { ...now, ...figures.numbers })).about
    },
  }
}

const BLANK = { code: '', remark: '', households: null, population: null }

const EMPTY_YEAR: Omit<VillageYear, 'year'> = {
  income: null,
  incomeTarget: null,
  premises: null,
  premisesTarget: null,
  stars: null,
  workers: null,
  note: '',
  funds: [],
}
