import { DelegateContent } from '#shared/modules/organizations/congress'
import { DELEGATE_LEVELS } from '#shared/modules/organizations/party-words'
import { readDay } from '#shared/values/iso-day'
import { keepDelegate } from '../delegates.service'
import { delegatesByCongress, partiesByName, peopleByNumber, unitsByName } from './lookups.repository'
import { type Cells, idleLine, keyOf, type PlannedLine, type RegisterKind } from './register-kind'

/** 党代表名册: who is a delegate of the same congress already is left as it is. */
export const delegatesRegister: RegisterKind = {
  scope: 'delegate',
  fields: [
    { field: 'name', heads: ['姓名', '代表姓名'] },
    { field: 'party', heads: ['选举单位', '所在党组织', '党组织', '党支部', '所在党支部'] },
    { field: 'level', heads: ['层级', '代表类型', '类型'] },
    { field: 'town', heads: ['乡镇（街道）', '乡镇', '镇街'] },
    { field: 'term', heads: ['届次'] },
    { field: 'from', heads: ['当选日期', '当选时间', '任职时间'] },
    { field: 'number', heads: ['身份证号', '身份证号码', '公民身份号码'] },
  ],

  async open(trx) {
    const lookups = {
      units: await unitsByName(trx),
      parties: await partiesByName(trx),
      people: await peopleByNumber(trx),
      seen: new Set(await delegatesByCongress(trx)),
    }
    return (cells) => planned(cells, lookups)
  },
}

type Lookups = {
  units: ReadonlyMap<string, string>
  parties: ReadonlyMap<string, { id: string }>
  people: ReadonlyMap<string, string>
  seen: Set<string>
}

function planned(cells: Cells, { units, parties, people, seen }: Lookups): PlannedLine {
  const { name = '', party = '', level = '', town = '', term = '', from = '', number = '' } = cells
  if (name === '') return idleLine('', 'refused', '姓名未填。')
  const levelKey = keyOf(DELEGATE_LEVELS, level) || (town === '' ? 'county' : 'town')
  const unitId = levelKey === 'town' ? (units.get(town) ?? null) : null
  if (!parties.has(party)) return idleLine(name, 'refused', `选举单位“${party}”未登记为党组织。`)
  if (levelKey === 'town' && unitId === null)
    return idleLine(name, 'refused', `乡镇（街道）“${town}”不在单位树上。`)
  const content = DelegateContent.safeParse({
    name,
    term,
    personId: people.get(number) ?? null,
    partyId: parties.get(party)?.id ?? '',
    level: levelKey,
    unitId,
    from: readDay(from) ?? '',
    to: '',
  })
  if (!content.success) return idleLine(name, 'refused', content.error.issues[0]?.message ?? '不能读入。')
  const key = [levelKey, term, unitId ?? '', name].join('/')
  if (seen.has(key)) return idleLine(name, 'same')
  seen.add(key)
  return {
    name,
    does: 'add',
    known: null,
    problems: readDay(from) === null ? [`当选日期“${from}”不是完整日期，未取用。`] : [],
    keep: async (context) => (await keepDelegate(context, { before: null, content: content.data })).about,
  }
}
