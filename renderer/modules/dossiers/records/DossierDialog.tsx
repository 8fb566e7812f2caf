import { useState } from 'react'
import { type Dossier, DossierContent } from '#shared/modules/dossiers/dossier'
import { parsePartialDate } from '#shared/values/partial-date'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { AreaField, errorAt, type Failure, FieldStack, FormDialog, TextField } from '../../../components'
import { NumberField } from '../../evaluations/schemes/NumberField'
import { text } from './records.text'

/** 档案登记: its number, volumes, where it stands, from where it came. */
export function DossierDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const [content, setContent] = useState<DossierContent>(() => DossierContent.parse(dossier))
  const [failure, setFailure] = useState<Failure>(null)
  const save = useCommand('dossiers.saveDossier')
  const send = async () => {
    const reply = await save.run({ id: dossier.id, version: dossier.version, content })
    if (!reply.ok) return setFailure(reply)
    tellOperation(text.saved)
    onClose()
  }
  return (
    <FormDialog
      title={`${text.saveTitle}：${dossier.name}`}
      send={text.saveSend}
      onSend={() => void send()}
      onClose={onClose}
      busy={save.running}
      failure={failure}
    >
      <Fields
        content={content}
        failure={failure}
        change={(part) => setContent((now) => ({ ...now, ...part }))}
      />
    </FormDialog>
  )
}

const TEXTS = [
  { key: 'number', label: text.number, limit: 40 },
  { key: 'cabinet', label: text.cabinet, limit: 20 },
  { key: 'shelf', label: text.shelf, limit: 20 },
  { key: 'receivedFrom', label: text.receivedFrom, limit: 100 },
] as const

type FieldsProps = {
  content: DossierContent
  failure: Failure
  change: (part: Partial<DossierContent>) => void
}

function Fields({ content, failure, change }: FieldsProps) {
  const line = ({ key, label, limit }: (typeof TEXTS)[number]) => (
    <TextField
      key={key}
      label={label}
      name={`content.${key}`}
      value={content[key]}
      onChange={(value) => change({ [key]: value })}
      limit={limit}
      error={errorAt(failure, `content.${key}`)}
    />
  )
  const [number, cabinet, shelf, from] = TEXTS
  return (
    <FieldStack>
      {line(number)}
      <Volumes content={content} change={change} />
      {line(cabinet)}
      {line(shelf)}
      <TextField
        label={text.receivedOn}
        name="content.receivedOn"
        value={content.receivedOn}
        onChange={(receivedOn) => change({ receivedOn })}
        onDone={() => change({ receivedOn: parsePartialDate(content.receivedOn) ?? content.receivedOn })}
        rule={text.dateRule}
        error={errorAt(failure, 'content.receivedOn')}
      />
      {line(from)}
      <AreaField
        label={text.note}
        name="content.note"
        value={content.note}
        onChange={(note) => change({ note })}
        limit={500}
      />
    </FieldStack>
  )
}

const COUNT = { min: 0, max: 99, whole: true }

function Volumes({ content, change }: Omit<FieldsProps, 'failure'>) {
  return (
    <>
      <NumberField
        label={text.originalsLabel}
        name="content.originals"
        value={content.originals}
        range={COUNT}
        onChange={(originals) => originals !== null && change({ originals })}
      />
      <NumberField
        label={text.duplicatesLabel}
        name="content.duplicates"
        value={content.duplicates}
        range={COUNT}
        onChange={(duplicates) => duplicates !== null && change({ duplicates })}
      />
    </>
  )
}
