import { navigate } from 'wouter/use-hash-location'
import type { Round, RoundSubject } from '#shared/modules/evaluations/round'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { KeyCap, LinkButton, Panel, PanelBlock } from '../../../components'
import classes from './rounds.module.css'
import { treatmentWords } from './subject-words'
import { text } from './subjects.text'

type SubjectPanelProps = { round: Round; subject: RoundSubject; onEdit: (() => void) | undefined }

/** The subject in work: what stands on the ballot, how it is treated and why, which boxes leave it out. */
export function SubjectPanel({ round, subject, onEdit }: SubjectPanelProps) {
  const { data } = useApiQuery('evaluations.recusals', { roundId: round.id })
  const seesPeople = useRight('people.read')
  const recusals = (data ?? []).filter((it) => it.subject === subject.no)
  const boxes = new Map(round.boxes.map((it) => [it.no, it.name]))
  const { personId } = subject
  return (
    <Panel label={text.detail}>
      <PanelBlock
        title={subject.name}
        action={
          onEdit && (
            <LinkButton onClick={onEdit}>
              {text.edit} <KeyCap keys="f2" />
            </LinkButton>
          )
        }
      >
        {subject.post !== '' && <p>{subject.post}</p>}
        {subject.unitName !== '' && <p className={classes.quiet}>{subject.unitName}</p>}
        {personId && seesPeople && (
          <LinkButton onClick={() => navigate(`/people/${personId}`)}>{text.openPerson}</LinkButton>
        )}
      </PanelBlock>
      <PanelBlock title={text.treatment}>
        <p>{treatmentWords(subject) || text.none}</p>
      </PanelBlock>
      <PanelBlock title={text.recusals}>
        {recusals.length === 0 && <p className={classes.quiet}>{text.noRecusals}</p>}
        {recusals.map((it) => (
          <p key={it.box}>{text.recusalLine(boxes.get(it.box) ?? '', it.reason)}</p>
        ))}
      </PanelBlock>
    </Panel>
  )
}
