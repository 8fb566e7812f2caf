import { withCurrentRanks } from '#shared/modules/people/rules-ranks'
import type { RankHolding } from '#shared/modules/people/schema'
import { todayPartial } from '#shared/values/partial-date'
import { FieldGrid } from '../../../components'
import { newRowId } from '../row-id'
import { useEditing } from './editor-context'
import { FactField } from './FactField'
import { text } from './person.text'
import { RowSection } from './RowSection'
import { rankColumns } from './rank-columns'
import { RANK_FIELDS } from './sections'

const KINDS = { rank: 'rank', postLevel: 'level' } as const

/**
 * 职级与层次 with their dates. What holds today follows from the rows and is shown above them at once; without a row
 * of its kind it is typed there, undated.
 */
export function RanksSection() {
  const { content } = useEditing()
  const has = (kind: RankHolding['kind']) => content.ranks.some((it) => it.kind === kind)
  return (
    <RowSection
      set="ranks"
      facts={text.about.ranks}
      empty={text.rank.empty}
      columns={rankColumns()}
      follow={(ranks) => {
        const { rank, postLevel } = withCurrentRanks({ ...content, ranks }, todayPartial(new Date()))
        return { rank, postLevel }
      }}
      newRow={() => ({
        id: newRowId(),
        kind: 'rank',
        name: '',
        startedOn: '',
        endedOn: '',
        documentNo: '',
      })}
      lead={
        <FieldGrid columns={2} labelWidth={92}>
          {RANK_FIELDS.map((field) => (
            <FactField
              key={field}
              field={field}
              derivedFrom={has(KINDS[field]) ? text.rank.fromRows : undefined}
            />
          ))}
        </FieldGrid>
      }
    />
  )
}
