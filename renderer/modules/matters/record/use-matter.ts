import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Refusal } from '#shared/ipc/reply'
import { matterAddress } from '#shared/modules/matters/address'
import { type Matter, MatterContent } from '#shared/modules/matters/matter'
import type { MatterSystem } from '#shared/modules/matters/system'
import type { MatterId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { closeRecord } from '../../../app/record-tabs'
import { useRight } from '../../../app/session'
import { tellOperation } from '../../../app/status'
import { localToday } from '../../../app/today'
import type { Failure } from '../../../components'
import { text } from '../matters.text'

/** A matter while it is typed: the head count as written. */
export type Typed = Omit<MatterContent, 'persons'> & { persons: string }

export function typedOf(content: MatterContent): Typed {
  return { ...MatterContent.parse(content), persons: String(content.persons) }
}

function emptyTyped(rules: MatterSystem): Typed {
  const raisedOn = localToday()
  const kind = rules.kinds[0]?.key ?? ''
  return { ...typedOf(MatterContent.parse({ kind, title: kind, raisedOn })), title: '' }
}

/** What is sent: units without a name are left out. */
export function contentOf({ persons, units, ...rest }: Typed): MatterContent {
  return {
    ...rest,
    persons: /^\d{1,6}$/.test(persons.trim()) ? Number(persons) : 0,
    units: units.filter((it) => it.name.trim() !== ''),
  }
}

type Errors = Readonly<Record<string, string>>

/** A matter as it is typed and saved; `begin` is what only a new one is asked: level and deadline. */
export function useMatter({
  matter,
  rules,
  system,
}: {
  matter: Matter | null
  rules: MatterSystem
  system: string
}) {
  const [base, setBase] = useState(() => (matter ? typedOf(matter) : emptyTyped(rules)))
  const [typed, setTyped] = useState(base)
  const [dueOn, setDueOn] = useState('')
  const [level, setLevel] = useState(rules.levels[0]?.key ?? '')
  const { errors, failure, refuse, forget } = useRefusals()
  const create = useCommand('matters.create')
  const store = useCommand('matters.save')
  const readOnly = !useRight('ledgers.edit') || (matter !== null && matter.stage !== 'open')
  const changed = !readOnly && JSON.stringify(typed) !== JSON.stringify(base)
  const save = async () => {
    const content = contentOf(typed)
    const reply = matter
      ? await store.run({ id: matter.id, version: matter.version, content })
      : await create.run({ system, content, level: level || null, dueOn: dueOn || null })
    if (!reply.ok) return refuse(reply)
    setBase(typed)
    tellOperation(text.record.saved)
    if ('id' in reply.value) openStored(reply.value.id, system)
  }
  return {
    matter,
    rules,
    typed,
    errors,
    failure,
    readOnly,
    changed,
    mayStore: !readOnly && (matter === null || changed),
    saving: create.running || store.running,
    change: (part: Partial<Typed>) => {
      setTyped((now) => ({ ...now, ...part }))
      forget()
    },
    begin: { dueOn, setDueOn, level, setLevel },
    save,
  }
}
export type MatterEditing = ReturnType<typeof useMatter>

function useRefusals() {
  const [errors, setErrors] = useState<Errors>({})
  const [failure, setFailure] = useState<Failure>(null)
  return {
    errors,
    failure,
    refuse: (refusal: Refusal) => {
      const field = refusal.field?.replace(/^content\./, '')
      if (field) setErrors({ [field]: refusal.message })
      setFailure(refusal)
    },
    forget: () => {
      setErrors({})
      setFailure(null)
    },
  }
}

/** From the page of a new one to its own. */
function openStored(id: MatterId, system: string): void {
  navigate(matterAddress(id), { replace: true })
  requestAnimationFrame(() => closeRecord(`matter/new/${system}`, ''))
}
