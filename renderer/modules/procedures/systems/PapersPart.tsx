import type { PaperRule } from '#shared/modules/procedures/procedure'
import { AreaField, Button, FieldStack, LinkButton, TextField } from '../../../components'
import classes from '../procedures.module.css'
import { Tick } from '../Tick'
import { freshKey, listed } from './keys'
import type { StepProps } from './part-props'
import { text } from './systems.text'

/** The papers of a step, each with the paragraphs it is printed with. */
export function PapersPart({ step, change, readOnly }: StepProps) {
  const { papers } = step
  const put = (at: number, paper: PaperRule) => change({ ...step, papers: papers.with(at, paper) })
  const fresh = (): PaperRule => ({
    key: freshKey('paper', papers),
    title: text.paperFresh,
    required: true,
    text: [],
    signs: [],
  })
  return (
    <>
      {papers.map((paper, at) => (
        <PaperFields
          key={paper.key}
          paper={paper}
          change={(next) => put(at, next)}
          onRemove={() => change({ ...step, papers: papers.toSpliced(at, 1) })}
          readOnly={readOnly}
        />
      ))}
      {!readOnly && (
        <Button small onClick={() => change({ ...step, papers: [...papers, fresh()] })}>
          {text.addTo(text.papers)}
        </Button>
      )}
    </>
  )
}

type PaperProps = {
  paper: PaperRule
  change: (paper: PaperRule) => void
  onRemove: () => void
  readOnly: boolean
}

function PaperFields({ paper, change, onRemove, readOnly }: PaperProps) {
  return (
    <FieldStack labelWidth={108}>
      <TextField
        label={text.paper}
        value={paper.title}
        onChange={(title) => change({ ...paper, title })}
        limit={60}
        readOnly={readOnly}
        aside={
          <span className={classes.aside}>
            <Tick
              label={text.required}
              checked={paper.required}
              disabled={readOnly}
              onChange={(required) => change({ ...paper, required })}
            />
            {!readOnly && <LinkButton onClick={onRemove}>{text.remove}</LinkButton>}
          </span>
        }
      />
      <AreaField
        label={text.paperText}
        value={paper.text.join('\n')}
        onChange={(typed) => change({ ...paper, text: typed === '' ? [] : typed.split('\n') })}
        rule={text.paperRule}
        lines
        readOnly={readOnly}
      />
      <TextField
        label={text.signs}
        value={paper.signs.join('、')}
        onChange={(typed) => change({ ...paper, signs: listed(typed) })}
        rule={text.signsRule}
        readOnly={readOnly}
      />
    </FieldStack>
  )
}
