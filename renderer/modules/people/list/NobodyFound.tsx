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

/** Without the unit when both conditions stand, otherwise without the one there is. */
function NoMatch({ filter }: { filter: PersonFilter }) {
  const { nameOf } = useUnits()
  const unit = filter.organizationId
  const without = unit ? { organizationId: null } : { text: '' }
  const { data } = useApiQuery('people.list', { ...filter, ...without, offset: 0, limit: 1 })
  const words = unit ? text.conditionUnit(nameOf(unit)) : text.conditionText(filter.text)
  return (
    <EmptyState>
      {text.noMatch}
      <LinkButton onClick={() => changeFilter(without)}>
        {text.noMatchWithout(words, data?.total ?? 0)}
      </LinkButton>
    </EmptyState>
  )
}
