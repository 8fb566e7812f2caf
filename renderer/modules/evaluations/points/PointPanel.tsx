import { factOf } from '#shared/modules/evaluations/facts'
import type { Point } from '#shared/modules/evaluations/result'
import { type Round, TREATMENTS } from '#shared/modules/evaluations/round'
import { adjustLeaves, leavesOf } from '#shared/modules/evaluations/rules'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import { useApiQuery } from '../../../app/queries'
import { ErrorNotice, Panel, PanelBlock } from '../../../components'
import type { PointRow } from './point-rows'
import classes from './points.module.css'
import { text } from './points.text'

type PointPanelProps = { round: Round; row: PointRow; onEdit: ((point: Point) => void) | undefined }

/** Everything recorded about the subject in the focus, and the facts found in the records. */
export function PointPanel({ round, row, onEdit }: PointPanelProps) {
  const { subject, points, vetoes, comment } = row
  const entries = [...points, ...vetoes, ...(comment ? [comment] : [])]
  const { treatment } = subject
  return (
    <Panel label={subject.name}>
      <PanelBlock title={subject.name} facts={subject.unitName}>
        {treatment.kind !== 'normal' && (
          <p className={classes.treatment}>
            {TREATMENTS[treatment.kind]}
            <span className={classes.quiet}>{treatment.reason}</span>
          </p>
        )}
        {entries.length === 0 && <p className={classes.quiet}>{text.noEntries}</p>}
        {entries.map((point) => (
          <EntryLine key={point.id} scheme={round.scheme} point={point} onEdit={onEdit} />
        ))}
      </PanelBlock>
      <FactLines round={round} subject={subject.no} />
    </Panel>
  )
}

type EntryLineProps = { scheme: SchemeContent; point: Point; onEdit: PointPanelProps['onEdit'] }

function EntryLine({ scheme, point, onEdit }: EntryLineProps) {
  const leaf = adjustLeaves(scheme).find((it) => it.key === point.key)
  const veto = scheme.rules.vetoes.find((it) => it.key === point.key)
  const label = { adjust: leaf?.label, veto: veto?.label, comment: text.comment }[point.kind]
  const body = (
    <>
      <span className={classes.entryHead}>
        <strong>{label}</strong>
        {point.kind === 'adjust' && (
          <span className={classes.figure}>
            {text.signed(point.points, leaf?.score.direction === 'penalty')}
          </span>
        )}
      </span>
      <span className={classes.reason}>{point.reason}</span>
      {point.basis !== '' && <span className={classes.quiet}>{text.basis(point.basis)}</span>}
      <span className={classes.quiet}>
        {text.who(point.changedBy, point.changedAt.slice(0, 10).replaceAll('-', '.'))}
      </span>
    </>
  )
  if (!onEdit) return <div className={classes.entry}>{body}</div>
  return (
    <button type="button" className={classes.entry} onClick={() => onEdit(point)}>
      {body}
    </button>
  )
}

/** Facts are not typed: they are shown with how they were found. */
function FactLines({ round, subject }: { round: Round; subject: number }) {
  const leaves = leavesOf(round.scheme).filter((it) => it.score.by === 'fact')
  const { data, error } = useApiQuery(
    'evaluations.roundFacts',
    { roundId: round.id },
    { enabled: leaves.length > 0 },
  )
  if (leaves.length === 0) return null
  return (
    <PanelBlock title={text.facts} facts={round.state === 'open' ? text.factsOpen : text.factsSealed}>
      <ErrorNotice error={error} />
      {leaves.map(({ key, label, score }) => {
        const found = data?.find((it) => it.subject === subject && it.leaf === key)
        const spec = score.by === 'fact' ? factOf(score.fact) : undefined
        return (
          <div key={key} className={classes.entry} title={spec?.note}>
            <span className={classes.entryHead}>
              <strong>{label}</strong>
              {found && <span className={classes.figure}>{text.figure(found.figure, spec?.unit ?? '')}</span>}
            </span>
            <span className={classes.quiet}>{found?.text ?? text.noFactsFor}</span>
          </div>
        )
      })}
    </PanelBlock>
  )
}
