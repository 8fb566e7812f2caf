import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Transfer } from '#shared/modules/dossiers/custody'
import { transferIsOpen } from '#shared/modules/dossiers/rules-transfer'
import { todayPartial } from '#shared/values/partial-date'
import { useCommand } from '../../../app/queries'
import { closeRecord } from '../../../app/record-tabs'
import { useRight, useVaultState } from '../../../app/session'
import { tellOperation } from '../../../app/status'
import { contentOf, type Typed, typedOf } from './transfer-content'
import { text } from './transfers.text'
import { useFieldErrors } from './use-field-errors'

/** One transfer as it is typed and saved. */
export function useTransfer(transfer: Transfer | null, direction: 'out' | 'in') {
  const { state } = useVaultState()
  const fresh = { direction, on: todayPartial(new Date()), by: state?.caller?.name ?? '' }
  const [base, setBase] = useState(() => typedOf(transfer, fresh))
  const [typed, setTyped] = useState(base)
  const { errors, setErrors, refuse } = useFieldErrors()
  const create = useCommand('dossiers.createTransfer')
  const store = useCommand('dossiers.saveTransfer')
  const readOnly = !useRight('dossiers.lend') || (transfer !== null && !transferIsOpen(transfer))
  const changed = JSON.stringify(contentOf(typed)) !== JSON.stringify(contentOf(base))
  const change = (part: Partial<Typed>) => {
    setTyped((now) => ({ ...now, ...part }))
    setErrors({})
  }
  const save = async () => {
    const content = contentOf(typed)
    const reply = transfer
      ? await store.run({ id: transfer.id, version: transfer.version, content })
      : await create.run({ content })
    if (!reply.ok) return refuse(reply)
    setBase(typed)
    tellOperation(text.saved)
    if (transfer === null) openStored(reply.value)
  }
  return {
    transfer,
    typed,
    changed: changed && !readOnly,
    mayStore: !readOnly && (transfer === null || changed),
    readOnly,
    errors,
    saving: create.running || store.running,
    change,
    save,
  }
}

export type TransferEditing = ReturnType<typeof useTransfer>

/** From the page of a new one to its own. */
function openStored({ id }: Transfer): void {
  navigate(`/dossiers/transfers/${id}`, { replace: true })
  requestAnimationFrame(() => closeRecord('transfer/new', ''))
}
