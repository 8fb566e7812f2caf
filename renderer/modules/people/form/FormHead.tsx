import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { FormData } from '#shared/modules/people/form'
import { Button, PageHead, Segmented } from '../../../components'
import { openForm } from '../people.queries'
import { ageReferenceCheck } from '../person/checks'
import { useEditing } from '../person/editor-context'
import { showView } from '../person/record-view'
import { TemplatePicker } from '../print/TemplatePicker'
import classes from './form.module.css'
import { text } from './form.text'
import { changeFormView, useFormView } from './form-state'
import type { usePile } from './use-pile'

type FormHeadProps = { form: FormData; pile: ReturnType<typeof usePile> }

const VIEWS = text.viewOrder.map((value) => ({ value, label: text.views[value] }))

/** Whose form, seen how, by which template, at which 计算年龄时间; the way to the form before and after; saving. */
export function FormHead({ form, pile }: FormHeadProps) {
  const { opened, content, view, changed, saving, save, readOnly } = useEditing()
  const { template } = useFormView()
  const { previous, next } = pile
  return (
    <PageHead
      low
      title={text.title}
      facts={content.name}
      actions={
        <>
          <AgeReference form={form} />
          <Segmented
            label={text.view}
            value={view}
            onChange={(next) => showView(opened.person.id, next)}
            options={VIEWS}
          />
          <TemplatePicker value={template} onChange={(value) => changeFormView({ template: value })} />
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
          {!readOnly && (
            <Button kind="primary" keys="ctrl+s" disabled={!changed} loading={saving} onClick={save}>
              {text.save}
            </Button>
          )}
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
        data-age-time
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
