import { useState } from 'react'
import type { FieldEdit } from '#shared/modules/people/contract-batch-edit'
import type { PersonId } from '#shared/values/id'
import { useTask } from '../../../app/tasks'
import { Button, Dialog, ErrorNotice, type Failure, ProgressLine, useShortcut } from '../../../components'
import classes from './batch.module.css'
import { text } from './batch.text'
import { EditLines } from './EditLines'
import { EditsPreview, type EditsShown } from './EditsPreview'
import { type EditLine, editOf, emptyLine } from './edit-line'

type BatchEditDialogProps = { ids: readonly PersonId[]; onClose: () => void }

/** F6: choose what is to be changed for the marked people, look at every change, write. */
export function BatchEditDialog({ ids, onClose }: BatchEditDialogProps) {
  const [lines, setLines] = useState<readonly EditLine[]>(() => [emptyLine()])
  const [shown, setShown] = useState<EditsShown | null>(null)
  return (
    <Dialog title={text.title(ids.length)} onClose={onClose} width={1080}>
      {shown ? (
        <EditsPreview shown={shown} onBack={() => setShown(null)} onClose={onClose} />
      ) : (
        <Choosing ids={ids} lines={lines} onLines={setLines} onShown={setShown} onClose={onClose} />
      )}
    </Dialog>
  )
}

type ChoosingProps = {
  ids: readonly PersonId[]
  lines: readonly EditLine[]
  onLines: (lines: readonly EditLine[]) => void
  onShown: (shown: EditsShown) => void
  onClose: () => void
}

function Choosing({ ids, lines, onLines, onShown, onClose }: ChoosingProps) {
  const task = useTask('people.previewEdits', text.previewing)
  const [failure, setFailure] = useState<Failure>(null)
  const [tried, setTried] = useState(false)
  const read = lines.map(editOf)
  const edits = read.flatMap((it): FieldEdit[] => (it && 'edit' in it ? [it.edit] : []))
  const wrong = read.some((it) => it && 'problem' in it)
  const preview = async () => {
    setTried(true)
    if (wrong || edits.length === 0 || task.running) return
    setFailure(null)
    const reply = await task.run({ ids: [...ids], edits })
    if (reply.ok) onShown(reply.value)
    else if (reply.code !== 'cancelled') setFailure(reply)
  }
  useShortcut('ctrl+enter', () => void preview())
  return (
    <div className={classes.choosing}>
      <EditLines
        lines={lines}
        onLines={onLines}
        problems={tried ? read.map((it) => (it && 'problem' in it ? it.problem : '')) : []}
      />
      <ErrorNotice error={failure} />
      <footer className={classes.foot}>
        {task.running && <ProgressLine progress={task.progress} onCancel={task.cancel} />}
        <span className={classes.spring} />
        <Button keys="escape" onClick={onClose}>
          {text.cancel}
        </Button>
        <Button
          kind="primary"
          keys="ctrl+enter"
          disabled={edits.length === 0 && !wrong}
          loading={task.running}
          onClick={() => void preview()}
        >
          {text.preview}
        </Button>
      </footer>
    </div>
  )
}
