import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Matter } from '#shared/modules/matters/matter'
import { useCommand } from '../../../app/queries'
import { closeRecord } from '../../../app/record-tabs'
import { useRight } from '../../../app/session'
import { Button, ConfirmDialog } from '../../../components'
import { text } from '../matters.text'
import { tellFailure } from '../tell-failure'

const words = text.record

/** Takes one out that was entered by mistake; offered only before anything was done about it. */
export function RemoveMatter({ matter, list }: { matter: Matter; list: string }) {
  const mayEdit = useRight('ledgers.edit')
  const removing = useCommand('matters.remove')
  const [asking, setAsking] = useState(false)
  const untouched = matter.stage === 'open' && matter.entries.every((it) => it.kind === 'level')
  if (!mayEdit || !untouched || matter.version > 1) return null
  const remove = async () => {
    const reply = await removing.run({ id: matter.id, version: matter.version })
    setAsking(false)
    if (!reply.ok) return tellFailure(reply)
    navigate(list)
    requestAnimationFrame(() => closeRecord(`matter/${matter.id}`, ''))
  }
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {words.remove}
      </Button>
      {asking && (
        <ConfirmDialog
          title={words.removeTitle(matter.number)}
          consequence={words.removeWords}
          confirm={words.remove}
          onConfirm={() => void remove()}
          onClose={() => setAsking(false)}
          busy={removing.running}
          danger
        />
      )}
    </>
  )
}
