import { useMemo } from 'react'
import type { Measure } from '#shared/modules/indicators/indicators'
import { UNIT_ROLES, VILLAGE_KINDS } from '#shared/modules/organizations/party-words'
import { ConditionChips, chipsOf, conditionOf, FieldStack } from '../../../components'
import { Tick, Ticks } from '../../organizations/scope/Ticks'
import { listFields, useUnitItems, useVocabulary } from '../../people/list/list-fields'
import { ListField } from './ListField'
import type { MeasureProps } from './measure-props'
import { text } from './systems.text'

type Props = MeasureProps<Extract<Measure, { from: 'people' }>>

/** People by the roster's own conditions, narrowed to units of a role or to who holds a village's post. */
export function PeopleFields({ measure, onChange, addKeys, readOnly }: Props) {
  const vocabulary = useVocabulary()
  const units = useUnitItems()
  const fields = useMemo(() => listFields(new Date().getFullYear()), [])
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
      <VillagePostFields
        value={measure.villagePosts}
        onChange={(villagePosts) => onChange({ ...measure, villagePosts })}
        readOnly={readOnly}
      />
    </>
  )
}

type VillagePosts = Props['measure']['villagePosts']
type PostProps = { value: VillagePosts; onChange: (value: VillagePosts) => void; readOnly: boolean }

/** Only those who hold a post in villages, of some kinds or some posts alone. */
function VillagePostFields({ value, onChange, readOnly }: PostProps) {
  return (
    <>
      <Tick
        label={text.villagePosts}
        checked={value !== null}
        onChange={(on) => onChange(on ? { kinds: [], posts: [] } : null)}
        readOnly={readOnly}
      />
      {value && (
        <>
          <Ticks
            label={text.scopeKinds}
            options={VILLAGE_KINDS}
            chosen={value.kinds}
            onChange={(kinds) => onChange({ ...value, kinds: kinds as typeof value.kinds })}
            none={text.all}
            readOnly={readOnly}
          />
          <FieldStack labelWidth={108}>
            <ListField
              label={text.posts}
              values={value.posts}
              rule={text.postsRule}
              onChange={(posts) => onChange({ ...value, posts })}
              readOnly={readOnly}
            />
          </FieldStack>
        </>
      )}
    </>
  )
}
