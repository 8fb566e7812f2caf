import { Menu } from '@mantine/core'
import { useState } from 'react'
import type { Scheme } from '#shared/modules/evaluations/scheme'
import { Button, ConfirmDialog } from '../../../components'
import type { SchemeEdit } from './scheme-edits'
import { text } from './schemes.text'
import type { SchemeActs } from './use-scheme-acts'

type SchemeActionsProps = { scheme: Scheme; edit: SchemeEdit; acts: SchemeActs }

/** What can be done with this edition, by its state. */
export function SchemeActions({ scheme, edit, acts }: SchemeActionsProps) {
  const [removing, setRemoving] = useState(false)
  const { state, rounds } = scheme
  const draft = state === 'draft'
  return (
    <>
      {draft && edit.changed && <Button onClick={edit.drop}>{text.drop}</Button>}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button kind="quiet">{text.more}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void acts.copy()}>{text.copy}</Menu.Item>
          {state === 'retired' ? (
            <Menu.Item onClick={() => void acts.retire(false)}>{text.restore}</Menu.Item>
          ) : (
            <Menu.Item onClick={() => void acts.retire(true)}>{text.retire}</Menu.Item>
          )}
          {draft && rounds === 0 && <Menu.Item onClick={() => setRemoving(true)}>{text.remove}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {draft ? (
        <Button
          kind="primary"
          keys="ctrl+s"
          onClick={() => void acts.save()}
          loading={acts.busy}
          disabled={!edit.changed}
        >
          {text.save}
        </Button>
      ) : (
        <Button kind="primary" onClick={() => void acts.revise()} loading={acts.busy}>
          {text.revise}
        </Button>
      )}
      {removing && (
        <ConfirmDialog
          title={text.removeTitle(scheme.content.title)}
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
