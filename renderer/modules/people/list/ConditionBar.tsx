import { type RefObject, useMemo } from 'react'
import { ConditionChips, LinkButton } from '../../../components'
import { text } from '../people.text'
import { chipsOfFilter, filterOfChips } from './filter-chips'
import { listFields, useUnitItems, useVocabulary } from './list-fields'
import { changeFilter, hasConditions, useListState } from './list-state'
import { SearchField } from './SearchField'

type ConditionBarProps = {
  search: RefObject<HTMLInputElement | null>
  /** Null where the list stands as its view has it. */
  onSave: (() => void) | null
  onRevert: (() => void) | null
  onSaveAs: () => void
  onLeave: () => void
}

/** What the list shows, as a sentence: the words searched for, then the conditions; at the right, keeping it. */
export function ConditionBar({ search, onSave, onRevert, onSaveAs, onLeave }: ConditionBarProps) {
  const { filter } = useListState()
  const vocabulary = useVocabulary()
  const units = useUnitItems()
  const fields = useMemo(() => listFields(new Date().getFullYear()), [])
  const chips = useMemo(() => chipsOfFilter(filter), [filter])
  return (
    <ConditionChips
      fields={fields}
      units={units}
      vocabulary={vocabulary}
      chips={chips}
      addKeys="ctrl+shift+f"
      onChange={(next) => changeFilter(filterOfChips(next))}
      before={<SearchField search={search} onLeave={onLeave} />}
      after={
        <>
          {onRevert && (
            <LinkButton quiet onClick={onRevert}>
              {text.revert}
            </LinkButton>
          )}
          {onSave && (
            <LinkButton keys="ctrl+s" onClick={onSave}>
              {text.saveView}
            </LinkButton>
          )}
          {(hasConditions(filter) || onSave) && (
            <LinkButton onClick={onSaveAs}>{text.saveAsQuery}</LinkButton>
          )}
        </>
      }
    />
  )
}
