import type { CandidateFacts } from '#shared/modules/awards/nomination'
import { wordCount } from '#shared/modules/awards/nomination-words'
import { Section } from '../../../components'
import type { FormPart } from './form-parts'
import { LongText } from './LongText'
import { text } from './nomination-page.text'
import type { NominationEditing } from './use-nomination'

type Props = {
  editing: NominationEditing
  part: FormPart
  facts: readonly (keyof CandidateFacts)[]
  /** Text of the form itself: set in the form's type. */
  serif?: boolean
}

const MOST = {
  resume: 4000,
  deeds: 20_000,
  honours: 4000,
  benefits: 2000,
  unitOpinion: 1000,
  unitNotice: 500,
}

/** Texts that run over many lines, each with the number of its words. */
export function LongSection({ editing, part, facts, serif = false }: Props) {
  const { content, changeFacts, readOnly, errors } = editing
  const single = facts.length === 1
  return (
    <Section
      id={`nomination-${part}`}
      title={text.sections[part]}
      facts={single && facts[0] ? text.count(wordCount(content.facts[facts[0]])) : undefined}
      framed
    >
      {facts.map((fact) => (
        <LongText
          key={fact}
          label={text.labels[fact]}
          headed={!single}
          name={`facts/${fact}`}
          value={content.facts[fact]}
          onChange={(value) => changeFacts({ [fact]: value })}
          most={MOST[fact as keyof typeof MOST]}
          error={errors[`facts/${fact}`]}
          readOnly={readOnly}
          serif={serif}
        />
      ))}
    </Section>
  )
}
