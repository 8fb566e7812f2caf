import { leafNames } from '#shared/codes/index'
import type { RankHolding } from '#shared/modules/people/schema'
import type { EditColumn } from '../../../components'
import { dateColumn, field } from './column-parts'
import { text } from './person.text'

const NAMES = { rank: leafNames('zb148-rank'), level: leafNames('zb09-position-level') }
/** A name alone says which kind it is; only a few words stand in neither table. */
const KIND_OF = new Map<string, RankHolding['kind']>([
  ...NAMES.level.map((it) => [it, 'level'] as const),
  ...NAMES.rank.map((it) => [it, 'rank'] as const),
])

/** Columns of 职级与层次. Choosing a name of the other table changes the kind with it. */
export function rankColumns(): readonly EditColumn<RankHolding>[] {
  const { kinds } = text.rank
  return [
    {
      key: 'kind',
      title: text.rank.kind,
      width: 88,
      value: (it) => kinds[it.kind],
      set: (it, typed) => ({ ...it, kind: typed === kinds.level ? 'level' : 'rank' }),
      options: [kinds.rank, kinds.level],
    },
    {
      key: 'name',
      title: text.rank.name,
      value: (it) => it.name,
      set: (it, typed) => ({ ...it, name: typed, kind: KIND_OF.get(typed) ?? it.kind }),
      options: [...NAMES.rank, ...NAMES.level],
      limit: 200,
    },
    dateColumn('startedOn', text.rank.startedOn),
    { ...dateColumn('endedOn', text.rank.endedOn), placeholder: text.rank.now },
    { key: 'documentNo', title: text.rank.documentNo, width: 168, ...field('documentNo'), limit: 200 },
  ]
}
