import { Field, FieldStack, PickerInput } from '../../../components'
import { useUnits } from '../../people/people.queries'
import { text } from './nomination-page.text'
import classes from './nominations.module.css'
import type { NominationEditing } from './use-nomination'

/** The unit or the expert who puts somebody forward; whoever does so himself needs nobody. */
export function NominatorField({ editing }: { editing: NominationEditing }) {
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
