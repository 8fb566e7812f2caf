import { useState } from 'react'
import type { RosterJob } from '#shared/modules/people/contract-rosters'
import { ROSTERS, rosterPaper } from '#shared/modules/people/rosters'
import type { PersonId } from '#shared/values/id'
import { useRight } from '../../../app/session'
import {
  Button,
  DateField,
  Dialog,
  Field,
  FieldStack,
  PickerField,
  ProgressLine,
  Segmented,
  TextField,
} from '../../../components'
import { ageReferenceCheck } from '../person/checks'
import classes from './papers.module.css'
import { text } from './papers.text'
import { RosterPreview } from './RosterPreview'
import { useRosterPapers } from './use-roster-papers'

type RosterDialogProps = {
  /** In the order they are to stand. */
  ids: readonly PersonId[]
  /** Field keys of the list's columns, and the list's date. */
  columns: readonly string[]
  at: string
  onClose: () => void
}

type Paper = RosterJob['paper']

const PAPERS: { value: Paper; label: string }[] = [
  ...ROSTERS.map((it) => ({ value: it.key, label: it.label })),
  { value: 'columns', label: text.asShown },
]

/** 干部名册 and its kin: choose the paper at the left, see it at the right as it will be printed. */
export function RosterDialog({ ids, columns, at, onClose }: RosterDialogProps) {
  const [job, setJob] = useState<RosterJob>(() => ({
    ...jobFor('register'),
    ids: [...ids],
    columns: [...columns],
    at,
  }))
  const [copies, setCopies] = useState('1')
  const papers = useRosterPapers(onClose)
  const change = (part: Partial<RosterJob>) => setJob((before) => ({ ...before, ...part }))
  return (
    <Dialog
      title={text.title(ids.length)}
      onClose={onClose}
      width={1080}
      actions={<Acts papers={papers} job={job} copies={copies} onClose={onClose} />}
    >
      <div className={classes.sides}>
        <div>
          <FieldStack labelWidth={92}>
            <PickerField
              label={text.paper}
              value={job.paper}
              onChange={(value) => change(jobFor(value as Paper))}
              options={PAPERS}
              free={false}
            />
            <TextField label={text.heading} value={job.title} onChange={(title) => change({ title })} />
            <Field label={text.direction} value={String(job.landscape)}>
              {() => (
                <Segmented
                  label={text.direction}
                  value={job.landscape ? 'landscape' : 'portrait'}
                  onChange={(value) => change({ landscape: value === 'landscape' })}
                  options={DIRECTIONS}
                />
              )}
            </Field>
            <DateField
              label={text.ages}
              value={job.at}
              onChange={(value) => change({ at: value })}
              check={ageReferenceCheck}
              placeholder={text.agesEmpty}
            />
            <TextField label={text.copies} value={copies} onChange={setCopies} />
          </FieldStack>
          {papers.running && <ProgressLine progress={papers.progress} onCancel={papers.cancel} />}
        </div>
        <RosterPreview job={job} />
      </div>
    </Dialog>
  )
}

const DIRECTIONS = (['landscape', 'portrait'] as const).map((value) => ({
  value,
  label: text.directions[value],
}))

function jobFor(paper: Paper): Pick<RosterJob, 'paper' | 'title' | 'landscape'> {
  const { title, landscape } = paper === 'columns' ? rosterPaper('register') : rosterPaper(paper)
  return { paper, title, landscape }
}

type ActsProps = {
  papers: ReturnType<typeof useRosterPapers>
  job: RosterJob
  copies: string
  onClose: () => void
}

function Acts({ papers, job, copies, onClose }: ActsProps) {
  const mayExport = useRight('people.export')
  const mayPrint = useRight('people.print')
  const ready = !papers.running && job.title.trim() !== ''
  return (
    <>
      <Button onClick={onClose} keys="escape">
        {text.close}
      </Button>
      <Button disabled={!ready || !mayExport} onClick={() => void papers.saveWord(job)}>
        {text.word}
      </Button>
      <Button disabled={!ready || !mayExport} onClick={() => void papers.savePdf(job)}>
        {text.pdf}
      </Button>
      <Button
        kind="primary"
        disabled={!ready || !mayPrint}
        onClick={() => void papers.print(job, Math.min(99, Math.max(1, Number.parseInt(copies, 10) || 1)))}
      >
        {text.print}
      </Button>
    </>
  )
}
