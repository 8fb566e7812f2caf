import { COVERAGES, ENTERPRISE_KINDS, SCALES } from '#shared/modules/organizations/party-words'
import { EnterpriseContent } from '#shared/modules/organizations/village'
import { enterpriseContent, findEnterprise } from '../enterprise.repository'
import { keepEnterprise } from '../enterprises.service'
import { enterprisesByName, unitsByName } from './lookups.repository'
import {
  type Cells,
  filledIn,
  idleLine,
  keyOf,
  numbersOf,
  type PlannedLine,
  type RegisterKind,
} from './register-kind'

/** Firms and social organizations are known by their name; what a sheet leaves empty stays as it is. */
export const enterprisesRegister: RegisterKind = {
  scope: 'enterprise',
  fields: [
    { field: 'name', heads: ['名称', '企业名称', '单位名称', '组织名称', '两新组织名称'] },
    { field: 'kind', heads: ['类型', '类别'] },
    { field: 'code', heads: ['统一社会信用代码', '信用代码', '代码'] },
    { field: 'unit', heads: ['所在单位', '所属乡镇', '乡镇（街道）', '所在乡镇'] },
    { field: 'employees', heads: ['从业人数', '职工人数', '从业人员'] },
    { field: 'members', heads: ['党员数', '党员人数'] },
    { field: 'scale', heads: ['规模'] },
    { field: 'coverage', heads: ['覆盖方式', '组建方式'] },
    { field: 'adviser', heads: ['党建指导员', '党建联络员'] },
    { field: 'head', heads: ['负责人', '法定代表人'] },
    { field: 'phone', heads: ['联系电话', '电话'] },
    { field: 'remark', heads: ['备注'] },
  ],

  async open(trx) {
    const units = await unitsByName(trx)
    const firms = await enterprisesByName(trx)
    const seen = new Set<string>()
    return (cells) => {
      const name = cells.name ?? ''
      if (name === '') return idleLine('', 'refused', '名称未填。')
      if (seen.has(name)) return idleLine(name, 'refused', '表内重复，以前一行为准。')
      seen.add(name)
      return planned(cells, { units, known: firms.get(name) ?? null })
    }
  },
}

const NUMBERS = { employees: '从业人数', members: '党员数' } as const
type Lookups = { units: ReadonlyMap<string, string>; known: string | null }

function planned(cells: Cells, { units, known }: Lookups): PlannedLine {
  const { name = '', unit = '', kind = '', scale = '', coverage = '' } = cells
  const kindKey = keyOf(ENTERPRISE_KINDS, kind)
  const coverageKey = keyOf(COVERAGES, coverage)
  const scaleKey = keyOf(SCALES, scale)
  if (kindKey === null) return idleLine(name, 'refused', `类型“${kind}”应为非公企业或社会组织。`)
  const { numbers, problems } = numbersOf(NUMBERS, cells)
  const { code, adviser, head, phone, remark } = cells
  const words = { kind: kindKey, coverage: coverageKey, scale: scaleKey, unitId: units.get(unit) }
  const filled = filledIn({ ...words, ...numbers, code, adviser, head, phone, remark })
  return {
    name,
    known,
    does: known ? 'change' : 'add',
    problems: [
      unit !== '' && !units.has(unit) && `所在单位“${unit}”不在单位树上，未取用。`,
      coverageKey === null && `覆盖方式“${coverage}”不在目录内，未取用。`,
      scaleKey === null && `规模“${scale}”应为规模以上或规模以下，未取用。`,
      ...problems,
    ].filter((it) => it !== false),
    async keep(context) {
      const row = known ? ((await findEnterprise(context.trx, known)) ?? null) : null
      const content = EnterpriseContent.parse({
        ...(row ? enterpriseContent(row) : { ...BLANK, name }),
        ...filled,
      })
      return (await keepEnterprise(context, { before: row, content })).about
    },
  }
}

const BLANK: EnterpriseContent = {
  kind: 'firm',
  name: '',
  code: '',
  unitId: null,
  employees: null,
  members: null,
  scale: '',
  coverage: 'none',
  adviser: '',
  head: '',
  phone: '',
  remark: '',
}
