import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { Finding } from '#shared/modules/dossiers/audit'
import type { Material } from '#shared/modules/dossiers/material'
import type { Page } from '#shared/modules/dossiers/page'
import { relativesOf, stretchesOf } from '#shared/modules/dossiers/rules-audit-record'
import { nameOf } from '#shared/modules/dossiers/rules-audit-words'
import type { DossierId } from '#shared/values/id'
import { useApiQuery, useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import {
  Button,
  ErrorNotice,
  errorAt,
  type Failure,
  FieldStack,
  PanelBlock,
  PickerField,
  SendKey,
  TextField,
  useShortcut,
} from '../../../components'
import { useAuditPerson } from './audit-person'
import classes from './audits.module.css'
import { text } from './audits.text'
import type { Spots } from './use-spots'

type Props = {
  dossierId: DossierId
  finding: Finding
  material: Material | null
  page: Page | null
  spots: Spots
  onEnd: () => void
}

type Draft = { about: string; value: string; altered: boolean; remark: string }

const EMPTY = { value: '', altered: false, remark: '' }

/** What the page in sight says of one item, typed beside it; the place can be framed on the page. */
export function StatementForm({ dossierId, finding, material, page, spots, onEnd }: Props) {
  const [draft, setDraft] = useState<Draft>({ ...EMPTY, about: finding.about })
  const { run, running } = useCommand('dossiers.saveStatement')
  const [failure, setFailure] = useState<Failure>(null)
  const edit = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const ready = material !== null && draft.value.trim() !== ''
  const send = async () => {
    if (!material || !ready) return
    const spot = page && spots.drawn?.pageId === page.id ? spots.drawn.spot : null
    const place = { materialId: material.id, pageId: page?.id ?? null, spot }
    const content = { item: finding.item, ...draft, ...place }
    const reply = await run({ dossierId, id: null, version: null, content })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.entered)
    onEnd()
  }
  useShortcut('escape', onEnd, { enabled: !spots.drawing, own: true })
  return (
    <PanelBlock title={text.enter} facts={nameOf(finding)}>
      <SendKey keys="ctrl+enter" onSend={() => void send()} />
      <div className={classes.form}>
        <p className={classes.note}>{placeWords(material, page)}</p>
        <StatementFields {...{ finding, draft, failure }} onChange={edit} />
        <ErrorNotice error={failure} />
        <FormActs {...{ page, spots, ready, running, onEnd }} onSend={() => void send()} />
        {spots.drawing && <p className={classes.amber}>{text.spotHint}</p>}
      </div>
    </PanelBlock>
  )
}

type FieldsProps = {
  finding: Finding
  draft: Draft
  failure: Failure
  onChange: (part: Partial<Draft>) => void
}

function StatementFields({ finding, draft, failure, onChange }: FieldsProps) {
  return (
    <>
      <FieldStack labelWidth={64}>
        <About finding={finding} value={draft.about} onChange={(about) => onChange({ about })} />
        <TextField
          label={text.value}
          name="content.value"
          rule={text.valueRule}
          value={draft.value}
          onChange={(value) => onChange({ value })}
          limit={300}
          error={errorAt(failure, 'content.value')}
          autoFocus
        />
        <TextField
          label={text.remark}
          name="content.remark"
          value={draft.remark}
          onChange={(remark) => onChange({ remark })}
          limit={300}
        />
      </FieldStack>
      <Checkbox
        label={text.alteredTick}
        checked={draft.altered}
        onChange={(event) => onChange({ altered: event.currentTarget.checked })}
      />
    </>
  )
}

type ActsProps = Pick<Props, 'page' | 'spots' | 'onEnd'> & {
  ready: boolean
  running: boolean
  onSend: () => void
}

function FormActs({ page, spots, ready, running, onEnd, onSend }: ActsProps) {
  return (
    <div className={classes.acts}>
      <Button small onClick={spots.begin} disabled={!page}>
        {spots.drawn && spots.drawn.pageId === page?.id ? text.spotAgain : text.spot}
      </Button>
      <Button small onClick={onEnd}>
        {text.cancel}
      </Button>
      <Button small kind="primary" keys="ctrl+enter" disabled={!ready} loading={running} onClick={onSend}>
        {text.send}
      </Button>
    </div>
  )
}

function placeWords(material: Material | null, page: Page | null): string {
  if (!material) return text.chooseMaterial
  return page ? text.fromPage(material.title, page.no) : text.noPage(material.title)
}

type AboutProps = { finding: Finding; value: string; onChange: (about: string) => void }

/** Which stretch, which relative: offered from the record, where an item has several. */
function About({ finding, value, onChange }: AboutProps) {
  const { data: opened } = useApiQuery('people.open', { id: useAuditPerson() })
  const person = opened?.person
  if (!person || !(finding.item === 'career' || finding.item === 'family')) return null
  const several = finding.item === 'career' ? stretchesOf(person) : relativesOf(person)
  return (
    <PickerField
      label={text.about}
      name="content.about"
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: text.whole },
        ...several.map(({ about, onRecord }) => ({
          value: about,
          label: about,
          hint: onRecord.slice(0, 18),
        })),
      ]}
      free
    />
  )
}
