import { navigate } from 'wouter/use-hash-location'
import type { Ledger } from '#shared/modules/ledgers/ledger'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { ConfirmDialog, showToast } from '../../../components'
import { text } from '../ledgers.text'

/** Puts a ledger aside after a question. */
export function RemoveLedger({ ledger, onClose }: { ledger: Ledger; onClose: () => void }) {
  const { id, version, content, rows } = ledger
  const { run, running } = useCommand('ledgers.remove')
  const remove = async () => {
    const reply = await run({ id, version })
    onClose()
    if (!reply.ok) return showToast(reply.message, { tone: 'failed' })
    tellDone(text.ledgerRemoved(content.title))
    navigate('/ledgers/own')
  }
  return (
    <ConfirmDialog
      title={text.removeAsk(content.title)}
      consequence={text.removeConsequence(rows)}
      confirm={text.removeDo}
      danger
      busy={running}
      onConfirm={() => void remove()}
      onClose={onClose}
    />
  )
}
