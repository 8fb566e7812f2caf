import type { FieldAnswers } from '#shared/modules/awards/nomination'
import type { FormField } from '#shared/modules/awards/programme'

type Answer = FieldAnswers[string]

/** What the control of one of a category's own fields is given. */
export type AnswerProps = {
  field: FormField
  answer: Answer | undefined
  onChange: (answer: Answer) => void
  error: string | undefined
  readOnly: boolean
}
