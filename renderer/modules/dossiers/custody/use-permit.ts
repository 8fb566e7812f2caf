import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Permit } from '#shared/modules/dossiers/custody'
import { todayPartial } from '#shared/values/partial-date'
import { useCommand } from '../../../app/queries'
import { closeRecord } from '../../../app/record-tabs'
import { useRight, useVaultState } from '../../../app/session'
import { tellOperation } from '../../../app/status'
import { contentOf, type Typed, typedOf } from './permit-content'
import { text } from './permits.text'
import { useFieldErrors } from './use-field-errors'

/** One application as it is typed and saved. */
export function usePermit(permit: Permit | null) {
  const { state } = useVaultState()
  const [base, setBase] = useState(() => typedOf(permit, state?.caller?.name ?? '', todayPartial(new Date())))
  const [typed, setTyped] = useState(base)
  const { errors, setErrors, refuse } = useFieldErrors()
  const create = useCommand('dossiers.createPermit')
  const store = useCommand('dossiers.savePermit')
  const readOnly = !useRight('dossiers.lend') || (permit !== null && permit.state !== 'asked')
  const changed = JSON.stringify(contentOf(typed)) !== JSON.stringify(contentOf(base))
  const save = async () => {
    const content = contentOf(typed)
    if (content.minutes !== null && !Number.isInteger(content.minutes))
      return setErrors({ minutes: text.wrongMinutes })
    const reply = permit
      ? await store.run({ id: permit.id, version: permit.version, content })
      : await create.run({ content })
    if (!reply.ok) return refuse(reply)
    setBase(typed)
    tellOperation(text.saved)
    if (permit === null) openStored(reply.value)
  }
  return {
    permit,
    typed,
    content: contentOf(typed),
    changed: changed && !readOnly,
    mayStore: !readOnly && (permit === null || changed),
    readOnly,
    errors,
    saving: create.running || store.running,
    change: (part: Partial<Typed>) => {
      setTyped((now) => ({ ...now, ...part }))
      setErrors({})
    },
    save,
  }
}

export type PermitEditing = ReturnType<typeof usePermit>

/** From the page of a new one to its own. */
function openStored({ id }: Permit): void {
  navigate(`/dossiers/permits/${id}`, { replace: true })
  requestAnimationFrame(() => closeRecord('permit/new', ''))
}
