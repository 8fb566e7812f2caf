import { navigate } from 'wouter/use-hash-location'
import type { PersonFilter } from '#shared/modules/people/contract'
import { useApiQuery } from '../../../app/queries'
import { EmptyState, LinkButton, sentenceOf } from '../../../components'
import { text } from '../people.text'
import { chipsOfFilter, filterOfChips } from './filter-chips'
import { useVocabulary } from './list-fields'
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
  if (filter.listId) return <EmptyState>{text.emptyList}</EmptyState>
  return (
    <EmptyState>
      {text.empty}
      <LinkButton onClick={() => navigate('/people/import')}>{text.emptyImport}</LinkButton>
    </EmptyState>
  )
}

type Way = { words: string; part: Partial<PersonFilter> }

/** Takes away the one condition whose going finds most people; all of them where no single one is enough. */
function NoMatch({ filter }: { filter: PersonFilter }) {
  const ways = useWays(filter)
  const { data } = useApiQuery('people.counts', { filters: ways.map((it) => ({ ...filter, ...it.part })) })
  const single = ways.slice(0, -1).map((way, index) => ({ way, count: data?.[index] ?? 0 }))
  const all = ways.at(-1)
  const last = all && { way: all, count: data?.[ways.length - 1] ?? 0 }
  const best = single.toSorted((a, b) => b.count - a.count)[0]
  const shown = best && best.count > 0 ? best : last
  return (
    <EmptyState>
      {text.noMatch}
      {shown && shown.count > 0 && (
        <LinkButton onClick={() => changeFilter(shown.way.part)}>
          {text.noMatchWithout(shown.way.words, shown.count)}
        </LinkButton>
      )}
    </EmptyState>
  )
}

/** Each condition taken away by itself, and at the end all of them. */
function useWays(filter: PersonFilter): readonly Way[] {
  const vocabulary = useVocabulary()
  const chips = chipsOfFilter(filter)
  const ways: Way[] = chips.map((chip, index) => ({
    words: text.conditionText(sentenceOf(chip, vocabulary)),
    part: filterOfChips(chips.toSpliced(index, 1)),
  }))
  if (filter.text.trim() !== '') ways.unshift({ words: text.conditionText(filter.text), part: { text: '' } })
  const all = { text: '', organizationId: null, condition: null }
  return [...ways, { words: ways.length === 1 ? (ways[0]?.words ?? '') : text.allConditions, part: all }]
}
