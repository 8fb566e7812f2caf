import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { FormData } from '#shared/modules/people/form'
import type { PersonId } from '#shared/values/id'
import { Button, PageHead, Segmented } from '../../../components'
import { openForm } from '../people.queries'
import { ageReferenceCheck } from '../person/checks'
import classes from './form.module.css'
import { text } from './form.text'
import { changeFormView, useFormView } from './form-state'

type FormHeadProps = {
  form: FormData
  name: string
  pile: { previous: PersonId | undefined; next: PersonId | undefined }
  onPerson: () => void
}

const EDITIONS = text.editionOrder.map((value) => ({
  value,
  label: text.editions[value],
}))

/** Whose form, in which edition, at which 计算年龄时间; the way to the form before and after. */
export function FormHead({ form, name, pile, onPerson }: FormHeadProps) {
  const { edition } = useFormView()
  const { previous, next } = pile
  return (
    <PageHead
      low
      title={text.title}
      facts={name}
      actions={
        <>
          <AgeReference form={form} />
          <Segmented
            label={text.edition}
            value={edition}
            onChange={(value) => changeFormView({ edition: value })}
            options={EDITIONS}
          />
          <Button
            kind="quiet"
            disabled={!previous}
            icon={<IconChevronLeft size={15} stroke={1.5} />}
            onClick={() => previous && openForm(previous)}
          >
            {text.previous}
          </Button>
          <Button
            kind="quiet"
            disabled={!next}
            icon={<IconChevronRight size={15} stroke={1.5} />}
            onClick={() => next && openForm(next)}
          >
            {text.next}
          </Button>
          <Button keys="f8" onClick={onPerson}>
            {text.toPerson}
          </Button>
        </>
      }
    />
  )
}

/** The date that ages are counted at; empty means the form's own, and the field says what that comes to. */
function AgeReference({ form }: { form: FormData }) {
  const { ageReferenceOn } = useFormView()
  const [typed, setTyped] = useState<string | null>(null)
  const answer = typed === null || typed.trim() === '' ? null : ageReferenceCheck(typed)
  const wrong = answer !== null && !answer.ok
  const take = () => {
    if (typed !== null && !wrong) changeFormView({ ageReferenceOn: answer?.ok ? answer.text : '' })
    if (!wrong) setTyped(null)
  }
  return (
    <label className={classes.label}>
      {text.ageReference}{' '}
      <input
        className={classes.ageField}
        value={typed ?? ageReferenceOn}
        placeholder={form.ageReferenceOn}
        title={wrong ? text.ageWrong : text.ageFrom[form.ageReferenceFrom]}
        aria-invalid={wrong}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take()
        }}
      />
    </label>
  )
}
