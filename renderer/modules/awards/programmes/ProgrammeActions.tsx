import { Menu } from '@mantine/core'
import { useState } from 'react'
import type { Programme } from '#shared/modules/awards/programme'
import { Button, ConfirmDialog } from '../../../components'
import type { ProgrammeEdit } from './programme-edits'
import { text } from './programmes.text'
import type { ProgrammeActs } from './use-programme-acts'

type ProgrammeActionsProps = { programme: Programme; edit: ProgrammeEdit; acts: ProgrammeActs }

/** What can be done with this programme. */
export function ProgrammeActions({ programme, edit, acts }: ProgrammeActionsProps) {
  const [removing, setRemoving] = useState(false)
  const retired = programme.state === 'retired'
  return (
    <>
      {edit.changed && <Button onClick={edit.drop}>{text.drop}</Button>}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button kind="quiet">{text.more}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void acts.copy()}>{text.copy}</Menu.Item>
          <Menu.Item onClick={() => void acts.retire(!retired)}>
            {retired ? text.restore : text.retire}
          </Menu.Item>
          {programme.cycles === 0 && <Menu.Item onClick={() => setRemoving(true)}>{text.remove}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <Button
        kind="primary"
        keys="ctrl+s"
        onClick={() => void acts.save()}
        loading={acts.busy}
        disabled={!edit.changed}
      >
        {text.save}
      </Button>
      {removing && (
        <ConfirmDialog
          title={text.removeTitle(programme.content.title)}
          consequence={text.removeConsequence}
          confirm={text.remove}
          danger
          onClose={() => setRemoving(false)}
          onConfirm={() => {
            setRemoving(false)
            void acts.remove()
          }}
        />
      )}
    </>
  )
}
