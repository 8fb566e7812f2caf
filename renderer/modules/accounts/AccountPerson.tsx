import { useRef } from 'react'
import { PersonId } from '#shared/values/id'
import { api } from '../../api/client'
import { PickerField } from '../../components'
import { text } from './accounts.text'

type Props = {
  personId: PersonId | null
  name: string
  onChange: (personId: PersonId | null, name: string) => void
}

/** Whose account it is, of the people on record. Without that, kinship can only be told by the name. */
export function AccountPerson({ personId, name, onChange }: Props) {
  const found = useRef(new Map<string, string>())
  const search = async (query: string) => {
    const reply = await api.accounts.people({ text: query })
    if (!reply.ok) return []
    for (const it of reply.value) found.current.set(it.id, it.name)
    return reply.value.map((it) => ({
      value: it.id,
      label: it.name,
      hint: [it.unitName, it.birth].filter(Boolean).join('　'),
    }))
  }
  return (
    <PickerField
      label={text.person}
      name="personId"
      value={personId ?? ''}
      shown={name}
      onChange={(id) => onChange(id === '' ? null : PersonId.parse(id), found.current.get(id) ?? '')}
      options={search}
      placeholder={text.personPlaceholder}
      rule={text.personRule}
    />
  )
}
