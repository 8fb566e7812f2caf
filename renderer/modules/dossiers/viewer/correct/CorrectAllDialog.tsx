import { useState } from 'react'
import type { Page } from '#shared/modules/dossiers/page'
import {
  Button,
  Dialog,
  ErrorNotice,
  FieldStack,
  PickerField,
  ProgressLine,
  showToast,
} from '../../../../components'
import classes from './correct.module.css'
import { text } from './correct.text'
import { useCorrectAll } from './use-correct-all'

/** Every page of a material put straight at once. */
export function CorrectAllDialog({ pages, onClose }: { pages: readonly Page[]; onClose: () => void }) {
  const [turns, setTurns] = useState('0')
  const { course, failure, run, isStopped, stop } = useCorrectAll(pages)
  const start = async () => {
    const corrected = await run(Number(turns), true)
    if (corrected === null) return
    showToast(isStopped() ? text.allStopped(corrected) : text.allDone(corrected, pages.length - corrected))
    onClose()
  }
  return (
    <Dialog
      title={text.allTitle(pages.length)}
      onClose={course.running ? () => stop() : onClose}
      actions={
        <>
          <Button keys="escape" onClick={course.running ? () => stop() : onClose}>
            {course.running ? text.stop : text.close}
          </Button>
          <Button kind="primary" onClick={() => void start()} loading={course.running} first>
            {text.allSend(pages.length)}
          </Button>
        </>
      }
    >
      <p>{text.allWords}</p>
      <FieldStack labelWidth={96}>
        <PickerField
          label={text.allTurn}
          name="turns"
          value={turns}
          onChange={setTurns}
          options={text.turns.map((label, value) => ({ value: String(value), label }))}
        />
      </FieldStack>
      {course.running && (
        <div className={classes.progress}>
          <ProgressLine progress={{ done: course.done, total: pages.length, message: '' }} />
        </div>
      )}
      {failure && <ErrorNotice error={failure} />}
    </Dialog>
  )
}
