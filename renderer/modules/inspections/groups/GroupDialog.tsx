import { useState } from 'react'
import { GROUP_KINDS, type Group, type GroupContent } from '#shared/modules/inspections/group'
import type { Programme } from '#shared/modules/inspections/system'
import type { OrganizationId } from '#shared/values/id'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import {
  Button,
  ConfirmDialog,
  Dialog,
  ErrorNotice,
  type Failure,
  FieldStack,
  Section,
  Segmented,
  SendKey,
  TextField,
  TickList,
} from '../../../components'
import { text } from '../inspections.text'
import { MemberRows } from './MemberRows'

const words = text.groups

type Props = {
  programme: Programme
  year: number
  group: Group | null
  others: readonly Group[]
  onClose: () => void
}

/** One group: its people with their head, and the units of its area; a unit that is another's says whose. */
export function GroupDialog({ programme, year, group, others, onClose }: Props) {
  const [draft, setDraft] = useState<GroupContent>(group ? contentOf(group) : blank(programme, year))
  const [removing, setRemoving] = useState(false)
  const [failure, setFailure] = useState<Failure>(null)
  const mayEdit = useRight('ledgers.edit')
  const { run, running } = useCommand('inspections.saveGroup')
  const ready = draft.name.trim() !== '' && draft.members.every((it) => it.name.trim() !== '')
  const send = async () => {
    const reply = await run({ id: group?.id ?? null, version: group?.version ?? 0, content: draft })
    if (!reply.ok) return setFailure(reply)
    tellDone(words.saved(draft.name))
    onClose()
  }
  return (
    <Dialog
      title={group ? words.editTitle(group.name) : words.newTitle}
      onClose={onClose}
      width={720}
      actions={
        <>
          {group && mayEdit && (
            <Button kind="danger" onClick={() => setRemoving(true)}>
              {text.remove}
            </Button>
          )}
          <Button onClick={onClose} keys="escape">
            {text.plan.close}
          </Button>
          {mayEdit && (
            <Button
              kind="primary"
              keys="ctrl+enter"
              disabled={!ready}
              loading={running}
              onClick={() => void send()}
            >
              {text.save}
            </Button>
          )}
        </>
      }
    >
      <SendKey keys="ctrl+enter" onSend={() => ready && mayEdit && void send()} />
      <ErrorNotice error={failure} />
      <Segmented
        label={words.kind}
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind })}
        options={(['group', 'office'] as const).map((value) => ({ value, label: GROUP_KINDS[value] }))}
      />
      <FieldStack labelWidth={56}>
        <TextField
          label={words.name}
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name })}
          limit={40}
        />
        <TextField
          label={words.note}
          value={draft.note}
          onChange={(note) => setDraft({ ...draft, note })}
          limit={300}
        />
      </FieldStack>
      <MemberRows
        members={draft.members}
        known={group?.members ?? []}
        onChange={(members) => setDraft({ ...draft, members })}
        readOnly={!mayEdit}
      />
      {programme.areas && draft.kind === 'group' && (
        <Area
          programme={programme}
          draft={draft}
          others={others.filter((it) => it.id !== group?.id)}
          onChange={setDraft}
        />
      )}
      {removing && group && (
        <RemoveGroup group={group} onClose={() => setRemoving(false)} onRemoved={onClose} />
      )}
    </Dialog>
  )
}

const blank = ({ key }: Programme, year: number): GroupContent => ({
  programme: key,
  year,
  kind: 'group',
  name: '',
  note: '',
  members: [],
  unitIds: [],
})

function contentOf({ programme, year, kind, name, note, members, unitIds }: Group): GroupContent {
  return {
    programme,
    year,
    kind,
    name,
    note,
    members: members.map(({ trained: _, ...it }) => it),
    unitIds,
  }
}

type AreaProps = {
  programme: Programme
  draft: GroupContent
  others: readonly Group[]
  onChange: (draft: GroupContent) => void
}

function Area({ programme, draft, others, onChange }: AreaProps) {
  const scope = programme.areas?.of ?? { kind: 'unit' as const }
  const { data: units } = useApiQuery('organizations.subjects', { scope, limit: 200 })
  const holder = (id: string) => others.find((it) => it.unitIds.some((one) => one === id))
  return (
    <Section title={words.area} facts={draft.unitIds.length}>
      <TickList
        label={words.area}
        items={(units ?? []).map(({ id, name }) => {
          const other = holder(id)
          return { value: id, label: name, ...(other ? { hint: words.taken(other.name) } : {}) }
        })}
        chosen={draft.unitIds}
        onChange={(chosen) => onChange({ ...draft, unitIds: [...chosen] as OrganizationId[] })}
      />
    </Section>
  )
}

type RemoveProps = { group: Group; onClose: () => void; onRemoved: () => void }

function RemoveGroup({ group, onClose, onRemoved }: RemoveProps) {
  const { run, running } = useCommand('inspections.removeGroup')
  const [failure, setFailure] = useState<Failure>(null)
  const remove = async () => {
    const reply = await run({ id: group.id, version: group.version })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.removed)
    onRemoved()
  }
  return (
    <ConfirmDialog
      title={words.removeTitle(group.name)}
      consequence={words.removeWords}
      confirm={text.remove}
      onConfirm={() => void remove()}
      onClose={onClose}
      busy={running}
      danger
    >
      <ErrorNotice error={failure} />
    </ConfirmDialog>
  )
}
