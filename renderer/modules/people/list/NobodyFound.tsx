import { navigate } from 'wouter/use-hash-location'
import type { PersonFilter } from '#shared/modules/people/contract'
import { useApiQuery } from '../../../app/queries'
import { EmptyState, LinkButton } from '../../../components'
import { useUnits } from '../people.queries'
import { text } from '../people.text'
import { changeFilter, hasConditions } from './list-state'

/** Why the list is empty, and the one way out that finds somebody. */
export function NobodyFound({ filter }: { filter: PersonFilter }) {
  if (hasConditions(filter)) return <NoMatch filter={filter} />
  if (filter.removed)
    return (
      <EmptyState>
        {text.noRemoved}
        <LinkButton onClick={() => navigate('/people')}>{text.backToList}</LinkButton>
      </EmptyState>
    )
  return (
    <EmptyState>
      {text.empty}
      <LinkButton onClick={() => navigate('/people/import')}>{text.emptyImport}</LinkButton>
    </EmptyState>
  )
}

/** Takes away the condition that lets somebody be found: the unit, the words, or else both. */
function NoMatch({ filter }: { filter: PersonFilter }) {
  const { nameOf } = useUnits()
  const unit = filter.organizationId
  const both = unit !== null && filter.text.trim() !== ''
  const withoutUnit = useCount({ ...filter, organizationId: null }, both)
  const withoutText = useCount({ ...filter, text: '' }, both)
  const everyone = useCount({ ...filter, text: '', organizationId: null }, true)
  const ways = [
    {
      part: { organizationId: null },
      count: withoutUnit,
      words: text.conditionUnit(unit ? nameOf(unit) : ''),
    },
    { part: { text: '' }, count: withoutText, words: text.conditionText(filter.text) },
    {
      part: { text: '', organizationId: null },
      count: everyone,
      words: both
        ? text.conditionBoth
        : unit
          ? text.conditionUnit(nameOf(unit))
          : text.conditionText(filter.text),
    },
  ]
  const way = ways.find((it) => it.count > 0)
  return (
    <EmptyState>
      {text.noMatch}
      {way && (
        <LinkButton onClick={() => changeFilter(way.part)}>
          {text.noMatchWithout(way.words, way.count)}
        </LinkButton>
      )}
    </EmptyState>
  )
}

function useCount(filter: PersonFilter, enabled: boolean): number {
  const { data } = useApiQuery('people.list', { ...filter, offset: 0, limit: 1 }, { enabled })
  return data?.total ?? 0
}
