import { type ReactNode, useState } from 'react'
import { Button, Dialog, FieldStack, ProgressLine, TextField } from '../../components'
import type { PaperFormat } from './paper-format'
import classes from './papers.module.css'
import { text } from './papers.text'
import type { PaperOut } from './use-paper-out'
import { MOST_COPIES, wholeNumber } from './whole-number'

type Props<Paper> = {
  /** What the paper is called. */
  label: string
  /** null while a choice is wrong. */
  paper: Paper | null
  formats: readonly PaperFormat[]
  out: PaperOut<Paper>
  /** What is chosen before, in place of the number of copies. */
  choices?: ReactNode
  preview: ReactNode
  onClose: () => void
}

/** One paper: what is still to be chosen at the left, its pages at the right, and the ways out below. */
export function PaperWindow<Paper>({ label, paper, formats, out, choices, preview, onClose }: Props<Paper>) {
  const [copies, setCopies] = useState('1')
  const times = wholeNumber(copies, MOST_COPIES, 1)
  const free = paper !== null && !out.running
  return (
    <Dialog
      title={text.title(label)}
      onClose={onClose}
      width={1080}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.close}
          </Button>
          {formats.toReversed().map((format) => (
            <Button key={format} disabled={!free} onClick={() => paper && void out.save(paper, format)}>
              {text.formats[format]}
            </Button>
          ))}
          <Button
            kind="primary"
            disabled={!free || times === null}
            onClick={() => paper && times !== null && void out.print(paper, times)}
            first
          >
            {text.now}
          </Button>
        </>
      }
    >
      <div className={classes.sides}>
        <div className={classes.choices}>
          {choices ?? (
            <FieldStack labelWidth={72}>
              <TextField
                label={text.copies}
                value={copies}
                onChange={setCopies}
                error={times === null ? text.wrongCopies : undefined}
              />
            </FieldStack>
          )}
          {out.running && <ProgressLine progress={out.progress} onCancel={out.cancel} />}
        </div>
        {preview}
      </div>
    </Dialog>
  )
}
