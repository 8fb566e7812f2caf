import { refuse } from '#shared/ipc/reply'
import { PartyContent } from '#shared/modules/organizations/party'
import { AFFILIATIONS, PARTY_KINDS } from '#shared/modules/organizations/party-words'
import { readDay } from '#shared/values/iso-day'
import { keepParty } from '../keep-party'
import { findParty, partyContent } from '../party.repository'
import { renumberParties } from '../party-tree.repository'
import { partiesByName, unitsByName } from './lookups.repository'
import { keyOf, type PlannedLine, type RegisterKind, refusedLine } from './register-kind'

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

  async open(trx) {
    const units = await unitsByName(trx)
    const parties = await partiesByName(trx)
    const seen = new Set<string>()
    return (cells) => {
      const name = cells.name ?? ''
      if (name === '') return refusedLine('', '党组织名称未填。')
      if (seen.has(name)) return refusedLine(name, '表内重复，以前一行为准。')
      seen.add(name)
      return planned(cells, { units, parties })
    }
  },

  close: renumberParties,
}

type Lookups = {
  units: ReadonlyMap<string, string>
  parties: ReadonlyMap<string, { id: string; version: number }>
}

function planned(cells: Record<string, string>, { units, parties }: Lookups): PlannedLine {
  const { name = '', unit = '', parent = '', kind = '', affiliation = '', foundedOn = '' } = cells
  const known = parties.get(name)
  const kindKey = keyOf(PARTY_KINDS, kind)
  const affiliationKey = keyOf(AFFILIATIONS, affiliation)
  const founded = readDay(foundedOn)
  if (kindKey === null) return refusedLine(name, `党组织类型“${kind}”不在目录内。`)
  const problems = [
    unit !== '' && !units.has(unit) && `所在单位“${unit}”不在单位树上，未取用。`,
    parent !== '' && !parties.has(parent) && `上级党组织“${parent}”未登记，先不挂接。`,
    affiliationKey === null && `隶属关系“${affiliation}”不在目录内，未取用。`,
    founded === null && `成立时间“${foundedOn}”不是完整日期，未取用。`,
  ].filter((it) => it !== false)
  const read: Partial<Record<keyof PartyContent, unknown>> = {
    kind: kindKey,
    affiliation: affiliationKey,
    unitId: units.get(unit),
    parentId: parties.get(parent)?.id,
    foundedOn: founded,
    groups: /^\d+$/.test(cells.groups ?? '') ? Number(cells.groups) : undefined,
    shortName: cells.shortName,
    code: cells.code,
    supervisor: cells.supervisor,
    phone: cells.phone,
    address: cells.address,
    remark: cells.remark,
  }
  const filled = Object.fromEntries(
    Object.entries(read).filter(([, it]) => it !== undefined && it !== null && it !== ''),
  )
  return {
    name,
    does: known ? 'change' : 'add',
    problems,
    async keep(context) {
      const row = known ? await findParty(context.trx, known.id) : undefined
      const content = PartyContent.safeParse({ ...(row ? partyContent(row) : { ...BLANK, name }), ...filled })
      if (!content.success)
        throw refuse('invalid-input', `“${name}”${content.error.issues[0]?.message ?? '不能读入'}。`, {
          remedy: '改正这一行后重新读入。',
        })
      await keepParty(context, { before: row ?? null, content: content.data })
    },
  }
}
