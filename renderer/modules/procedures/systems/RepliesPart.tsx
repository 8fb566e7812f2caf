import type { RepliesRule, ReplyRule } from '#shared/modules/procedures/procedure'
import { AreaField, Button, FieldStack, PickerField, TextField } from '../../../components'
import { freshKey } from './keys'
import { whenChoices, whenKey, whenOf } from './outcome-columns'
import type { StepProps } from './part-props'
import { ORGANS } from './people-columns'
import { Rows } from './Rows'
import { text } from './systems.text'

/** Which organs are asked before the step can pass, by which letter. */
export function RepliesPart(props: StepProps) {
  const { step, change, readOnly } = props
  const { replies } = step
  const put = (next: RepliesRule | null) => change({ ...step, replies: next })
  if (!replies)
    return readOnly ? (
      <p>{text.noRows}</p>
    ) : (
      <Button small onClick={() => put(freshReplies())}>
        {text.addReplies}
      </Button>
    )
  return (
    <>
      <Rows<ReplyRule>
        label={text.organs}
        columns={ORGANS}
        rows={replies.organs}
        onChange={(organs) => put(organs.length === 0 ? null : { ...replies, organs })}
        newRow={() => ({ key: freshKey('organ', replies.organs), organ: '', within: null })}
        readOnly={readOnly}
      />
      <LetterFields {...props} replies={replies} put={put} />
    </>
  )
}

type LetterProps = StepProps & { replies: RepliesRule; put: (replies: RepliesRule) => void }

function LetterFields({ procedure, replies, put, readOnly }: LetterProps) {
  const { letter, clean, objection, when } = replies
  const choices = whenChoices(procedure.settings)
  return (
    <FieldStack labelWidth={132}>
      <TextField
        label={text.clean}
        value={clean}
        onChange={(word) => put({ ...replies, clean: word })}
        limit={30}
        readOnly={readOnly}
      />
      <TextField
        label={text.objection}
        value={objection}
        onChange={(word) => put({ ...replies, objection: word })}
        limit={30}
        readOnly={readOnly}
      />
      <TextField
        label={text.letterTitle}
        value={letter.title}
        onChange={(title) => put({ ...replies, letter: { ...letter, title } })}
        limit={60}
        readOnly={readOnly}
      />
      <AreaField
        label={text.letterText}
        value={letter.text.join('\n')}
        onChange={(typed) => put({ ...replies, letter: { ...letter, text: typed.split('\n') } })}
        rule={text.letterRule}
        minRows={4}
        lines
        readOnly={readOnly}
      />
      {choices.length > 0 && (
        <PickerField
          label={text.when}
          value={whenKey(when)}
          options={[
            { value: '', label: text.always },
            ...choices.map((it) => ({ value: it.key, label: it.label })),
          ]}
          onChange={(key) => put({ ...replies, when: whenOf(key) })}
          readOnly={readOnly}
        />
      )}
    </FieldStack>
  )
}

function freshReplies(): RepliesRule {
  return {
    organs: [{ key: 'organ-1', organ: text.freshOrgan, within: { amount: 10, unit: 'workdays' } }],
    clean: text.freshClean,
    objection: text.freshObjection,
    letter: { title: text.freshLetter, text: [...text.freshLetterText] },
    when: null,
    basis: '',
  }
}
