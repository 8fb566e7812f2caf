import { refuse } from '#shared/ipc/reply'
import { PartyContent } from '#shared/modules/organizations/party'
import { AFFILIATIONS, PARTY_KINDS } from '#shared/modules/organizations/party-words'
import { readDay } from '#shared/values/iso-day'
import { keepParty } from '../keep-party'
import { findParty, partyContent } from '../party.repository'
import { renumberParties } from '../party-tree.repository'
import { partiesByName, unitsByName } from './lookups.repository'
import {
  type Cells,
  filledIn,
  idleLine,
  keyOf,
  numbersOf,
  type PlannedLine,
  type RegisterKind,
} from './register-kind'

const BLANK: PartyContent = {
  parentId: null,
  name: '',
  shortName: '',
  code: '',
  kind: 'branch',
  affiliation: '',
  unitId: null,
  villageId: null,
  enterpriseId: null,
  foundedOn: '',
  termYears: null,
  hasCommittee: true,
  groups: 0,
  supervisor: '',
  phone: '',
  address: '',
  remark: '',
}

/** 党组织概况表: organizations are known by their full name; what a sheet leaves empty stays as it is. */
export const partiesRegister: RegisterKind = {
  scope: 'party',
  fields: [
    { field: 'name', heads: ['党组织名称', '党组织', '组织名称', '党组织全称'] },
    { field: 'shortName', heads: ['简称', '党组织简称'] },
    { field: 'code', heads: ['党组织代码', '代码', '组织代码'] },
    { field: 'kind', heads: ['党组织类型', '类型', '组织类别', '党组织类别'] },
    { field: 'affiliation', heads: ['隶属关系', '党组织隶属关系'] },
    { field: 'parent', heads: ['上级党组织', '隶属党组织'] },
    { field: 'unit', heads: ['所在单位', '所属单位', '单位'] },
    { field: 'foundedOn', heads: ['党组织成立时间', '成立时间', '成立日期', '建立时间'] },
    { field: 'groups', heads: ['党小组数', '党小组'] },
    { field: 'supervisor', heads: ['主管部门', '行业主管部门'] },
    { field: 'phone', heads: ['联系电话', '电话'] },
    { field: 'address', heads: ['地址', '通讯地址'] },
    { field: 'remark', heads: ['党组织简介', '简介', '备注'] },
  ],

  async open(trx, { lines }) {
    const lookups = {
      units: await unitsByName(trx),
      parties: new Map([...(await partiesByName(trx))].map(([name, { id }]) => [name, id])),
      listed: new Set(lines.flatMap(namesOf)),
    }
    const seen = new Set<string>()
    return (cells) => {
      const name = cells.name ?? ''
      if (name === '') return idleLine('', 'refused', '党组织名称未填。')
      if (seen.has(name)) return idleLine(name, 'refused', '表内重复，以前一行为准。')
      seen.add(name)
      return planned(cells, lookups)
    }
  },

  inOrder: fromTheTop,
  close: renumberParties,
}

const namesOf = ({ name = '', shortName = '' }: Cells) => [name, shortName].filter(Boolean)

/** Lines whose superior stands in the same sheet come after it. */
function fromTheTop<L extends { cells: Cells }>(lines: readonly L[]): L[] {
  const byName = new Map(lines.flatMap((it) => namesOf(it.cells).map((name) => [name, it] as const)))
  const ordered = new Set<L>()
  const put = (line: L, below: readonly L[]) => {
    const above = byName.get(line.cells.parent ?? '')
    if (above && !below.includes(above)) put(above, [...below, line])
    ordered.add(line)
  }
  for (const line of lines) put(line, [line])
  return [...ordered]
}

type Lookups = {
  units: ReadonlyMap<string, string>
  /** Ids by name, those of earlier lines too once they are kept. */
  parties: Map<string, string>
  /** Names that the sheet itself begins. */
  listed: ReadonlySet<string>
}

const COUNTS = { groups: '党小组数' } as const

function planned(cells: Cells, { units, parties, listed }: Lookups): PlannedLine {
  const { name = '', unit = '', parent = '', kind = '', affiliation = '', foundedOn = '' } = cells
  const known = parties.get(name) ?? null
  const kindKey = keyOf(PARTY_KINDS, kind)
  const affiliationKey = keyOf(AFFILIATIONS, affiliation)
  const founded = readDay(foundedOn)
  if (kindKey === null) return idleLine(name, 'refused', `党组织类型“${kind}”不在目录内。`)
  const { numbers, problems } = numbersOf(COUNTS, cells)
  const { shortName, code, supervisor, phone, address, remark } = cells
  const words = { kind: kindKey, affiliation: affiliationKey, unitId: units.get(unit), foundedOn: founded }
  const filled = filledIn({ ...words, ...numbers, shortName, code, supervisor, phone, address, remark })
  return {
    name,
    known,
    does: known ? 'change' : 'add',
    problems: [
      unit !== '' && !units.has(unit) && `所在单位“${unit}”不在单位树上，未取用。`,
      parent !== '' &&
        !parties.has(parent) &&
        !listed.has(parent) &&
        `上级党组织“${parent}”未登记，先不挂接。`,
      affiliationKey === null && `隶属关系“${affiliation}”不在目录内，未取用。`,
      founded === null && `成立时间“${foundedOn}”不是完整日期，未取用。`,
      ...problems,
    ].filter((it) => it !== false),
    async keep(context) {
      const row = known ? ((await findParty(context.trx, known)) ?? null) : null
      const content = PartyContent.safeParse({
        ...(row ? partyContent(row) : { ...BLANK, name }),
        ...filled,
        ...filledIn({ parentId: parties.get(parent) }),
      })
      if (!content.success)
        throw refuse('invalid-input', `“${name}”${content.error.issues[0]?.message ?? '不能读入'}。`, {
          remedy: '改正这一行后重新读入。',
        })
      const { id, about } = await keepParty(context, { before: row, content: content.data })
      for (const it of namesOf(cells)) parties.set(it, id)
      return about
    },
  }
}
