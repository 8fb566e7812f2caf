import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Refusal } from '#shared/ipc/reply'
import type { Transfer } from '#shared/modules/dossiers/custody'
import { transferIsOpen } from '#shared/modules/dossiers/rules-transfer'
import type { DossierId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { api } from '../../../api/client'
import { useCommand } from '../../../app/queries'
import { closeRecord } from '../../../app/record-tabs'
import { useRight, useVaultState } from '../../../app/session'
import { tellOperation } from '../../../app/status'
import { focusField, showToast } from '../../../components'
import { contentOf, newRow, rowOf, type Typed, typedOf } from './transfer-content'
import { text } from './transfers.text'

/** One transfer as it is typed and saved. */
export function useTransfer(transfer: Transfer | null, direction: 'out' | 'in') {
  const { state } = useVaultState()
  const fresh = { direction, on: todayPartial(new Date()), by: state?.caller?.name ?? '' }
  const [base, setBase] = useState(() => typedOf(transfer, fresh))
  const [typed, setTyped] = useState(base)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const create = useCommand('dossiers.createTransfer')
  const store = useCommand('dossiers.saveTransfer')
  const readOnly = !useRight('dossiers.lend') || (transfer !== null && !transferIsOpen(transfer))
  const changed = JSON.stringify(contentOf(typed)) !== JSON.stringify(contentOf(base))
  const refuse = ({ field, message, remedy }: Refusal) => {
    const place = field?.replace(/^content\./, '') ?? ''
    setErrors(place === '' ? {} : { [place]: message })
    if (place !== '') focusField(place)
    showToast([message, remedy].filter(Boolean).join(''), { tone: 'failed' })
  }
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
  const addDossier = async (id: DossierId) => {
    if (typed.dossiers.some((it) => it.dossierId === id)) return
    const facts = await factsOf(id)
    if (!facts) return
    if (typed.direction === 'out' && facts.hindrance !== '')
      showToast(text.cannotSend(facts.name, facts.hindrance), { tone: 'failed' })
    change({ dossiers: [...typed.dossiers, rowOf({ ...EMPTY_ROW, ...facts })] })
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
    addDossier,
    addRow: () => change({ dossiers: [...typed.dossiers, newRow()] }),
    save,
  }
}

async function factsOf(id: DossierId) {
  const reply = await api.dossiers.transferFacts({ dossierIds: [id] })
  return reply.ok ? reply.value[0] : undefined
}

const EMPTY_ROW = { reason: '', found: null, absent: [], troubles: '', cabinet: '', shelf: '' }

export type TransferEditing = ReturnType<typeof useTransfer>

/** From the page of a new one to its own. */
function openStored({ id }: Transfer): void {
  navigate(`/dossiers/transfers/${id}`, { replace: true })
  requestAnimationFrame(() => closeRecord('transfer/new', ''))
}
