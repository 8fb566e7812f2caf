import { NOMINATORS, type Nominator } from '#shared/modules/awards/programme'
import { Field, FieldStack, PickerInput, Segmented } from '../../../components'
import { useUnits } from '../../people/people.queries'
import { text } from './nomination-page.text'
import classes from './nominations.module.css'
import type { NominationEditing } from './use-nomination'

type Props = { editing: NominationEditing; nominators: readonly Nominator[] }

/** How somebody is put forward, and by which unit or expert. */
export function NominatorField({ editing, nominators }: Props) {
  const { content, change, readOnly } = editing
  return (
    <div className={classes.nominator}>
      <span className={classes.nominatorLabel}>{text.nominator}</span>
      <Segmented
        label={text.nominator}
        value={content.nominator}
        onChange={(nominator) =>
          change(nominator === 'unit' ? { nominator } : { nominator, nominatorUnitId: null })
        }
        options={nominators.map((value) => ({ value, label: NOMINATORS[value] }))}
        disabled={readOnly}
        small
      />
      <NominatorName editing={editing} />
    </div>
  )
}

/** The unit or the expert; whoever does so himself needs nobody. */
function NominatorName({ editing }: { editing: NominationEditing }) {
  const { content, change, readOnly, errors } = editing
  const { units } = useUnits()
  if (content.nominator === 'self') return null
  const unit = content.nominator === 'unit'
  const choose = (typed: string) =>
    change({
      nominatorName: typed,
      nominatorUnitId: unit ? (units.find((it) => it.name === typed)?.id ?? null) : null,
    })
  return (
    <div className={classes.nominatorName}>
      <FieldStack labelWidth={64}>
        <Field
          label={text.nominatorNames[content.nominator]}
          name="nominatorName"
          value={content.nominatorName}
          error={errors.nominatorName}
          readOnly={readOnly}
        >
          {(control) => (
            <PickerInput
              control={control}
              value={content.nominatorName}
              onChange={choose}
              options={unit ? units.map((it) => ({ value: it.name, label: it.name })) : []}
              free
              placeholder={text.unfilled}
            />
          )}
        </Field>
      </FieldStack>
    </div>
  )
}
