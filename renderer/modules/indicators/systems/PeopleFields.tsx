import { useMemo } from 'react'
import type { Measure } from '#shared/modules/indicators/indicators'
import { UNIT_ROLES, VILLAGE_KINDS } from '#shared/modules/organizations/party-words'
import { ConditionChips, chipsOf, conditionOf, FieldStack } from '../../../components'
import { listFields, useUnitItems, useVocabulary } from '../../people/list/list-fields'
import { ListField } from './ListField'
import type { MeasureProps } from './measure-props'
import { text } from './systems.text'
import { Tick, Ticks } from './Ticks'

type Props = MeasureProps<Extract<Measure, { from: 'people' }>>

/** People by the roster's own conditions, narrowed to units of a role or to who holds a village's post. */
export function PeopleFields({ measure, onChange, addKeys, readOnly }: Props) {
  const vocabulary = useVocabulary()
  const units = useUnitItems()
  const fields = useMemo(() => listFields(new Date().getFullYear()), [])
  const { villagePosts } = measure
  return (
    <>
      {!readOnly && (
        <ConditionChips
          fields={fields}
          units={units}
          vocabulary={vocabulary}
          chips={chipsOf(measure.condition)}
          addKeys={addKeys}
          onChange={(chips) => onChange({ ...measure, condition: conditionOf(chips) })}
        />
      )}
      <Ticks
        label={text.unitRoles}
        options={UNIT_ROLES}
        chosen={measure.unitRoles}
        onChange={(unitRoles) => onChange({ ...measure, unitRoles })}
        none={text.all}
        readOnly={readOnly}
      />
      <Tick
        label={text.villagePosts}
        checked={villagePosts !== null}
        onChange={(on) => onChange({ ...measure, villagePosts: on ? { kinds: [], posts: [] } : null })}
        readOnly={readOnly}
      />
      {villagePosts && (
        <>
          <Ticks
            label={text.scopeKinds}
            options={VILLAGE_KINDS}
            chosen={villagePosts.kinds}
            onChange={(kinds) =>
              onChange({
                ...measure,
                villagePosts: { ...villagePosts, kinds: kinds as typeof villagePosts.kinds },
              })
            }
            none={text.all}
            readOnly={readOnly}
          />
          <FieldStack labelWidth={108}>
            <ListField
              label={text.posts}
              values={villagePosts.posts}
              rule={text.postsRule}
              onChange={(posts) => onChange({ ...measure, villagePosts: { ...villagePosts, posts } })}
              readOnly={readOnly}
            />
          </FieldStack>
        </>
      )}
    </>
  )
}
