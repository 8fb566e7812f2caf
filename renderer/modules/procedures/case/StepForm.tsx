import { EvidenceList } from '../../../app/evidence/EvidenceList'
import { AreaField, ErrorNotice, FieldStack, Section, useShortcut } from '../../../components'
import { text } from '../procedures.text'
import classes from './case.module.css'
import { StepActs } from './StepActs'
import { StepBallotPart } from './StepBallot'
import { StepDecision } from './StepDecision'
import { StepFacts } from './StepFacts'
import { StepFields } from './StepFields'
import { StepPapers } from './StepPapers'
import { StepPeople } from './StepPeople'
import { StepReplies } from './StepReplies'
import { type PartProps, type StepWork, useStep } from './use-step'

const words = text.step

/** One step: what the rules say, what is recorded, and the two acts that keep and finish it. */
export function StepForm(work: StepWork) {
  const desk = useStep(work)
  const { step } = work
  const { readOnly, draft } = desk
  useShortcut('ctrl+s', () => void desk.save(), { label: words.save, enabled: !readOnly && desk.changed })
  useShortcut('ctrl+enter', () => void desk.finish(), { label: words.finish, enabled: !readOnly })
  return (
    <div className={classes.step}>
      <div className={classes.stepBody}>
        <StepFacts work={work} desk={desk} />
        <ErrorNotice error={desk.failure} />
        <StepDecision work={work} desk={desk} />
        {step.fields.length > 0 && <StepFields work={work} desk={desk} />}
        {step.people.length > 0 && <StepPeople work={work} desk={desk} />}
        {step.ballot && <StepBallotPart work={work} desk={desk} rule={step.ballot} />}
        {step.replies && <StepReplies work={work} desk={desk} rule={step.replies} />}
        {step.papers.length > 0 && <StepPapers work={work} desk={desk} />}
        <FieldStack labelWidth={112}>
          <AreaField
            label={words.note}
            name="note"
            value={draft.content.note}
            onChange={(note) => desk.changeContent({ note })}
            limit={2000}
            readOnly={readOnly}
          />
        </FieldStack>
        <StepFiles work={work} desk={desk} />
      </div>
      <StepActs work={work} desk={desk} />
    </div>
  )
}

function StepFiles({ desk: { entry, mayEdit } }: PartProps) {
  if (entry)
    return (
      <EvidenceList
        owner={{ kind: 'procedure-step', id: entry.id }}
        canEdit={mayEdit}
        title={words.evidence}
      />
    )
  return (
    <Section title={words.evidence}>
      <p className={classes.quiet}>{words.saveFirst}</p>
    </Section>
  )
}
