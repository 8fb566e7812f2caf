import { useState } from 'react'
import { type ClassCode, classLabel, classOf, isContainer } from '#shared/modules/dossiers/classes'
import { readMaterialDate } from '#shared/modules/dossiers/rules-catalogue'
import type { ClassStandard } from '#shared/modules/dossiers/standards'
import type { DossierId } from '#shared/values/id'
import { type OutputOf, useApiQuery, useCommand } from '../../../app/queries'
import {
  Button,
  Dialog,
  type Failure,
  FieldStack,
  FormDialog,
  PickerField,
  TextField,
} from '../../../components'
import classes from './records.module.css'
import { text } from './records.text'

type Draft = { classLabel: string; title: string; formed: string; pages: string; remark: string }
type Answer = OutputOf<'dossiers.addMaterialToMany'>

/** One material into many dossiers (the yearly assessment form); tells afterwards who was left out and why. */
export function AddMaterialDialog({ ids, onClose }: { ids: DossierId[]; onClose: () => void }) {
  const [draft, setDraft] = useState<Draft>({ classLabel: '', title: '', formed: '', pages: '', remark: '' })
  const [failure, setFailure] = useState<Failure>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const add = useCommand('dossiers.addMaterialToMany')
  const read = readDraft(draft)
  const send = async () => {
    if (!read.content) return
    const reply = await add.run({ dossierIds: ids, content: read.content })
    if (!reply.ok) return setFailure(reply)
    setAnswer(reply.value)
  }
  if (answer) return <Outcome answer={answer} onClose={onClose} />
  return (
    <FormDialog
      title={text.manyTitle(ids.length)}
      send={text.manySend}
      onSend={() => void send()}
      onClose={onClose}
      ready={read.content !== null}
      busy={add.running}
      failure={failure}
    >
      <Fields
        draft={draft}
        change={(part) => setDraft((now) => ({ ...now, ...part }))}
        wrong={read.wrong}
        code={read.code}
      />
    </FormDialog>
  )
}

type Wrong = Partial<Record<keyof Draft, string>>
type FieldsProps = {
  draft: Draft
  change: (part: Partial<Draft>) => void
  wrong: Wrong
  code: ClassCode | null
}

function Fields({ draft, change, wrong, code }: FieldsProps) {
  const { data } = useApiQuery('dossiers.dossierStandards', {})
  const standard = data?.classes.find((it) => it.code === code)
  return (
    <FieldStack>
      <ClassField
        value={draft.classLabel}
        onChange={(label) => change({ classLabel: label })}
        standards={data?.classes ?? []}
        rule={standard?.name ?? text.classRule}
        error={wrong.classLabel}
      />
      <PickerField
        label={text.materialTitle}
        name="title"
        value={draft.title}
        onChange={(title) => change({ title })}
        options={standard?.titles ?? []}
        free
      />
      <TextField
        label={text.formed}
        name="formed"
        value={draft.formed}
        onChange={(formed) => change({ formed })}
        rule={text.formedRule}
        error={wrong.formed}
      />
      <TextField
        label={text.pages}
        name="pages"
        value={draft.pages}
        onChange={(pages) => change({ pages })}
        error={wrong.pages}
      />
      <TextField
        label={text.remark}
        name="remark"
        value={draft.remark}
        onChange={(remark) => change({ remark })}
        limit={300}
      />
    </FieldStack>
  )
}

type ClassFieldProps = {
  value: string
  onChange: (value: string) => void
  standards: readonly ClassStandard[]
  rule: string
  error: string | undefined
}

/** The class, typed in any style. */
function ClassField({ standards, ...field }: ClassFieldProps) {
  const options = standards.map(({ code, name }) => ({
    value: classLabel(code),
    label: classLabel(code),
    hint: name,
  }))
  return <PickerField label={text.classCode} name="classCode" options={options} free {...field} />
}

/** What was typed as a material, and what of it cannot be read. */
function readDraft(draft: Draft) {
  const code = classOf(draft.classLabel)
  const date = readMaterialDate(draft.formed)
  const pages = draft.pages.trim() === '' ? null : Number(draft.pages)
  const wrong: Wrong = {}
  const classCode = code === null || isContainer(code) ? null : code
  if (draft.classLabel !== '' && classCode === null) wrong.classLabel = text.wrongClass
  if (date === null) wrong.formed = text.wrongDate
  if (pages !== null && !(Number.isInteger(pages) && pages >= 0 && pages <= 9999))
    wrong.pages = text.wrongPages
  const sound = classCode !== null && date !== null && !wrong.pages && draft.title.trim() !== ''
  const content = sound
    ? { classCode, title: draft.title.trim(), ...date, copies: 1, pages, remark: draft.remark }
    : null
  return { content, wrong, code: classCode }
}

function Outcome({ answer, onClose }: { answer: Answer; onClose: () => void }) {
  const { added, had, closed } = answer
  return (
    <Dialog
      title={text.addMaterial}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose} first>
          {text.close}
        </Button>
      }
    >
      <p className={classes.result}>{text.manyDone(added)}</p>
      {had.length > 0 && <p className={classes.result}>{text.manyHad(had.map((it) => it.name))}</p>}
      {closed.length > 0 && <p className={classes.result}>{text.manyClosed(closed.map((it) => it.name))}</p>}
    </Dialog>
  )
}
