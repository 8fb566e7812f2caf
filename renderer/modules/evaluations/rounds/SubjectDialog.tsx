import { useState } from 'react'
import {
  type Recusal,
  type Round,
  type RoundSubject,
  TREATMENTS,
  type Treatment,
} from '#shared/modules/evaluations/round'
import { useApiQuery, useCommand } from '../../../app/queries'
import { type Failure, FieldStack, FormDialog, PickerField, TextField } from '../../../components'
import { RecusalFields } from './RecusalFields'
import classes from './rounds.module.css'
import { text } from './subjects.text'

const WIDTH = 600
const LABEL_WIDTH = 88

type SubjectDialogProps = { round: Round; subject: RoundSubject; onClose: () => void }
type Kind = Treatment['kind']

/** One subject: the post on the ballot, exclusion, treatment by a person's decision, recusals. */
export function SubjectDialog({ round, subject, onClose }: SubjectDialogProps) {
  const { data: standing } = useApiQuery('evaluations.recusals', { roundId: round.id })
  return standing ? <Form {...{ round, subject, onClose, standing }} /> : null
}

function Form({ round, subject, onClose, standing }: SubjectDialogProps & { standing: readonly Recusal[] }) {
  const [post, setPost] = useState(subject.post)
  const [excluded, setExcluded] = useState(subject.excluded)
  const [treatment, setTreatment] = useState(subject.treatment)
  const [recusals, setRecusals] = useState(() => standing.filter((it) => it.subject === subject.no))
  const { submit, failure, running } = useSubjectSaving(round, subject, standing, onClose)
  const draft = round.state === 'draft'
  const set = (change: Partial<Treatment>) => setTreatment({ ...treatment, ...change })
  const grades = round.scheme.rules.grades.map((it) => it.grade)
  return (
    <FormDialog
      title={text.editTitle(subject.name)}
      send={text.save}
      onSend={() => void submit({ post, excluded, treatment }, recusals)}
      onClose={onClose}
      ready={recusals.every((it) => it.reason.trim() !== '')}
      busy={running}
      failure={failure}
      width={WIDTH}
    >
      {!draft && <p className={classes.quiet}>{text.frozen}</p>}
      <FieldStack labelWidth={LABEL_WIDTH}>
        {subject.kind === 'person' && (
          <TextField
            label={text.post}
            value={post}
            onChange={setPost}
            limit={200}
            rule={text.postRule}
            readOnly={!draft}
          />
        )}
        <TextField
          label={text.excluded}
          value={excluded}
          onChange={setExcluded}
          limit={200}
          rule={text.excludedRule}
          readOnly={!draft}
        />
        <PickerField
          label={text.treatment}
          name="treatment.kind"
          value={treatment.kind}
          onChange={(kind) => set({ kind: (kind || 'normal') as Kind })}
          options={(Object.keys(TREATMENTS) as Kind[])
            .filter((it) => draft || it !== 'none')
            .map((value) => ({ value, label: TREATMENTS[value] }))}
        />
        {treatment.kind === 'capped' && (
          <PickerField
            label={text.gradeAtMost}
            name="treatment.gradeAtMost"
            value={treatment.gradeAtMost}
            onChange={(gradeAtMost) => set({ gradeAtMost })}
            options={grades}
          />
        )}
        <TextField
          label={text.treatmentReason}
          name="treatment.reason"
          value={treatment.reason}
          onChange={(reason) => set({ reason })}
          limit={300}
          rule={text.reasonRule}
        />
        {(draft || round.state === 'open') && (
          <RecusalFields round={round} subject={subject} recusals={recusals} onChange={setRecusals} />
        )}
      </FieldStack>
    </FormDialog>
  )
}

type Asked = Pick<RoundSubject, 'post' | 'excluded' | 'treatment'>

/** Saves the subject, then its recusals where they changed. */
function useSubjectSaving(
  round: Round,
  subject: RoundSubject,
  standing: readonly Recusal[],
  onDone: () => void,
) {
  const [failure, setFailure] = useState<Failure>(null)
  const save = useCommand('evaluations.saveSubject')
  const recuse = useCommand('evaluations.saveRecusals')
  const submit = async (asked: Asked, recusals: readonly Recusal[]) => {
    const { no, version } = subject
    const others = standing.filter((it) => it.subject !== no)
    const wanted = [...others, ...recusals]
    if (
      JSON.stringify(wanted) !== JSON.stringify([...others, ...standing.filter((it) => it.subject === no)])
    ) {
      const reply = await recuse.run({ roundId: round.id, recusals: wanted })
      if (!reply.ok) return setFailure(reply)
    }
    const reply = await save.run({ roundId: round.id, no, version, ...asked })
    if (reply.ok) onDone()
    else setFailure(reply)
  }
  return { submit, failure, running: save.running || recuse.running }
}
