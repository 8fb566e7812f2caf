import { useState } from 'react'
import type { Point } from '#shared/modules/evaluations/result'
import type { Round, RoundSubject } from '#shared/modules/evaluations/round'
import { pointProblem } from '#shared/modules/evaluations/rules'
import { useCommand } from '../../../app/queries'
import { Button, ConfirmDialog, Dialog, ErrorNotice, type Failure, showToast } from '../../../components'
import { DialogKey } from '../DialogKey'
import { PointFields } from './PointFields'
import { contentOf, type PointDraft } from './point-draft'
import { text } from './points.text'

type PointDialogProps = {
  round: Round
  subjects: readonly RoundSubject[]
  points: readonly Point[]
  draft: PointDraft
  /** The entry that is changed, null for a new one. */
  point: Point | null
  onClose: () => void
}

/** One entry: about whom, what, how much, why, resting on which paper. */
export function PointDialog({ round, subjects, points, draft: first, point, onClose }: PointDialogProps) {
  const [draft, setDraft] = useState(first)
  const [removing, setRemoving] = useState(false)
  const { submit, busy, failure } = useSave(round, point, onClose)
  const others = points.filter((it) => it.id !== point?.id)
  const subject = subjects.find((it) => it.no === draft.subject)
  const content = contentOf(draft)
  const problem = content && pointProblem(round.scheme, subject, others, content)
  const ready = content !== null && problem === null
  const send = () => ready && void submit(content, subject?.name ?? '')
  return (
    <Dialog
      title={point ? text.editTitle(subject?.name ?? '') : text.newTitle}
      onClose={onClose}
      width={560}
      actions={
        <>
          {point && (
            <Button kind="danger" onClick={() => setRemoving(true)}>
              {text.remove}
            </Button>
          )}
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <Button kind="primary" keys="ctrl+s" onClick={send} loading={busy} disabled={!ready}>
            {point ? text.save : text.register}
          </Button>
        </>
      }
    >
      <DialogKey combo="ctrl+s" run={send} enabled={ready} />
      <PointFields
        scheme={round.scheme}
        subjects={subjects}
        others={others}
        draft={draft}
        problem={problem ?? null}
        onChange={setDraft}
      />
      <ErrorNotice error={failure} />
      {removing && point && (
        <RemovePoint
          round={round}
          point={point}
          name={subject?.name ?? ''}
          onClose={() => setRemoving(false)}
          onRemoved={onClose}
        />
      )}
    </Dialog>
  )
}

function useSave(round: Round, point: Point | null, onDone: () => void) {
  const save = useCommand('evaluations.savePoint')
  const [failure, setFailure] = useState<Failure>(null)
  const submit = async (content: NonNullable<ReturnType<typeof contentOf>>, name: string) => {
    const { id, version } = point ?? { id: null, version: 0 }
    const reply = await save.run({ roundId: round.id, id, version, content })
    if (!reply.ok) return setFailure(reply)
    showToast(point ? text.changed(name) : text.saved(name, text.kinds[content.kind]))
    onDone()
  }
  return { submit, busy: save.running, failure }
}

type RemovePointProps = {
  round: Round
  point: Point
  name: string
  onClose: () => void
  onRemoved: () => void
}

function RemovePoint({ round, point, name, onClose, onRemoved }: RemovePointProps) {
  const remove = useCommand('evaluations.removePoint')
  const run = async () => {
    const { id, version } = point
    const reply = await remove.run({ roundId: round.id, id, version })
    if (!reply.ok) return showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
    showToast(text.removed(name))
    onRemoved()
  }
  return (
    <ConfirmDialog
      title={text.removeTitle(name, text.kinds[point.kind])}
      consequence={text.removeWords}
      confirm={text.remove}
      onConfirm={() => void run()}
      onClose={onClose}
      busy={remove.running}
      danger
    />
  )
}
