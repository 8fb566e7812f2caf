import type { DossierId } from '#shared/values/id'
import { api } from '../../../api/client'
import { showToast } from '../../../components'
import { newRow, rowOf, type TypedRow } from './transfer-content'
import { text } from './transfers.text'
import type { TransferEditing } from './use-transfer'

/** Rows of a transfer: added with what is on record of their dossier, or empty. */
export function useTransferRows({ typed, change }: TransferEditing) {
  const append = (row: TypedRow) => change({ dossiers: [...typed.dossiers, row] })
  const addDossier = async (id: DossierId) => {
    if (typed.dossiers.some((it) => it.dossierId === id)) return
    const facts = await factsOf(id)
    if (!facts) return
    if (typed.direction === 'out' && facts.hindrance !== '')
      showToast(text.cannotSend(facts.name, facts.hindrance), { tone: 'failed' })
    append(rowOf({ ...EMPTY_ROW, ...facts }))
  }
  return { addDossier, addRow: () => append(newRow()) }
}

const EMPTY_ROW = { reason: '', found: null, absent: [], troubles: '', cabinet: '', shelf: '' }

async function factsOf(id: DossierId) {
  const reply = await api.dossiers.transferFacts({ dossierIds: [id] })
  return reply.ok ? reply.value[0] : undefined
}
