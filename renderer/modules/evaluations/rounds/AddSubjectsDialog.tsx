import { useState } from 'react'
import type { Round } from '#shared/modules/evaluations/round'
import type { OrganizationId, PersonId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { type Failure, FormDialog, Segmented, showToast } from '../../../components'
import classes from './rounds.module.css'
import { SubjectPaste } from './SubjectPaste'
import { SubjectSearch } from './SubjectSearch'
import { SubjectUnits } from './SubjectUnits'
import { SubjectViews } from './SubjectViews'
import { type Choice, NO_CHOICE } from './subject-choice'
import { text } from './subjects.text'

const WIDTH = 720
const SOURCES = { units: SubjectUnits, views: SubjectViews, search: SubjectSearch, paste: SubjectPaste }
type Source = keyof typeof SOURCES

/** Subjects from units, saved queries and 名单, one by one, or from a pasted list. */
export function AddSubjectsDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const [source, setSource] = useState<Source>('units')
  const [choice, setChoice] = useState<Choice>(NO_CHOICE)
  const { add, failure, running } = useAdding(round, onClose)
  const people = round.scheme.subject === 'person'
  const Picker = SOURCES[source]
  const change = (next: Source) => {
    setSource(next)
    setChoice(NO_CHOICE)
  }
  return (
    <FormDialog
      title={text.addTitle}
      send={text.addCount(choice.count)}
      onSend={() => void add(choice)}
      onClose={onClose}
      ready={choice.count > 0}
      busy={running}
      failure={failure}
      width={WIDTH}
    >
      {people && (
        <div className={classes.sources}>
          <Segmented
            label={text.source}
            value={source}
            onChange={change}
            options={(Object.keys(SOURCES) as Source[]).map((value) => ({
              value,
              label: text.sources[value],
            }))}
          />
        </div>
      )}
      <Picker key={source} round={round} onChoose={setChoice} />
    </FormDialog>
  )
}

function useAdding(round: Round, onDone: () => void) {
  const [failure, setFailure] = useState<Failure>(null)
  const command = useCommand('evaluations.addSubjects')
  const add = async ({ find }: Choice) => {
    const found = await find()
    if (!found.ok) return setFailure(found)
    const ids =
      round.scheme.subject === 'person'
        ? { personIds: found.value as PersonId[] }
        : { organizationIds: found.value as OrganizationId[] }
    const reply = await command.run({ roundId: round.id, ...ids })
    if (!reply.ok) return setFailure(reply)
    showToast(text.added(reply.value.added, reply.value.already))
    onDone()
  }
  return { add, failure, running: command.running }
}
