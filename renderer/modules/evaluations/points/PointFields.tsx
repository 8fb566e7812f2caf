import type { Point } from '#shared/modules/evaluations/result'
import type { RoundSubject } from '#shared/modules/evaluations/round'
import { adjustLeaves, type PointProblem, pointBalance } from '#shared/modules/evaluations/rules'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import { AreaField, FieldStack, PickerField, Segmented, TextField } from '../../../components'
import type { PointDraft } from './point-draft'
import classes from './points.module.css'
import { text } from './points.text'

type PointFieldsProps = {
  scheme: SchemeContent
  subjects: readonly RoundSubject[]
  others: readonly Point[]
  draft: PointDraft
  problem: PointProblem | null
  onChange: (draft: PointDraft) => void
}

/** The fields of an entry; the sum against the cap stands under the points while they are typed. */
export function PointFields({ scheme, subjects, others, draft, problem, onChange }: PointFieldsProps) {
  const change = (part: Partial<PointDraft>) => onChange({ ...draft, ...part })
  const errorOf = (field: PointProblem['field']) =>
    problem?.field === field ? `${problem.message}${problem.remedy}` : undefined
  const comment = draft.kind === 'comment'
  const bad = draft.points.trim() !== '' && Number.isNaN(Number(draft.points.normalize('NFKC')))
  return (
    <FieldStack>
      <PickerField
        label={text.subject}
        name="subject"
        value={draft.subject === null ? '' : String(draft.subject)}
        onChange={(no) => change({ subject: no === '' ? null : Number(no) })}
        options={subjects.map((it) => ({ value: String(it.no), label: it.name, hint: it.unitName }))}
        placeholder={text.subjectPlaceholder}
        error={errorOf('subject')}
      />
      <div className={classes.kind}>
        <span>{text.kind}</span>
        <Segmented
          label={text.kind}
          value={draft.kind}
          onChange={(kind) => onChange({ ...draft, kind, key: '', points: '' })}
          options={kindsOf(scheme).map((value) => ({ value, label: text.kinds[value] }))}
        />
      </div>
      {!comment && (
        <PickerField
          label={text.item}
          name="key"
          value={draft.key}
          onChange={(key) => change({ key })}
          options={itemsOf(scheme, draft.kind)}
          placeholder={text.itemPlaceholder}
          error={errorOf('key')}
        />
      )}
      {draft.kind === 'adjust' && (
        <TextField
          label={text.points}
          name="points"
          rule={text.pointsRule}
          value={draft.points}
          onChange={(points) => change({ points })}
          limit={8}
          error={bad ? text.pointsWrong(draft.points) : errorOf('points')}
        />
      )}
      <Balance scheme={scheme} others={others} draft={draft} />
      <div className={comment ? classes.long : undefined}>
        <AreaField
          label={comment ? text.commentLabel : text.reason}
          name="reason"
          rule={comment ? undefined : text.reasonRule}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          limit={2000}
          lines={comment}
          minRows={2}
        />
      </div>
      <TextField
        label={text.basisLabel}
        name="basis"
        rule={text.basisRule}
        value={draft.basis}
        onChange={(basis) => change({ basis })}
        limit={300}
      />
    </FieldStack>
  )
}

/** A scheme without 加减分 or 否决 does not offer them. */
function kindsOf(scheme: SchemeContent): PointDraft['kind'][] {
  return [
    ...(adjustLeaves(scheme).length > 0 ? (['adjust'] as const) : []),
    ...(scheme.rules.vetoes.length > 0 ? (['veto'] as const) : []),
    'comment',
  ]
}

function itemsOf(scheme: SchemeContent, kind: PointDraft['kind']) {
  if (kind === 'veto')
    return scheme.rules.vetoes.map((it) => ({ value: it.key, label: it.label, hint: it.gradeAtMost }))
  return adjustLeaves(scheme).map((it) => ({ value: it.key, label: it.label, hint: it.note }))
}

function Balance({ scheme, others, draft }: Pick<PointFieldsProps, 'scheme' | 'others' | 'draft'>) {
  const leaf = adjustLeaves(scheme).find((it) => it.key === draft.key)
  if (draft.kind !== 'adjust' || !leaf || draft.subject === null) return null
  const { recorded, left } = pointBalance(leaf, others, draft.subject)
  return <p className={classes.balance}>{text.balance(leaf.label, recorded, leaf.score.cap, left)}</p>
}
