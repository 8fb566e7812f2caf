import type { PartyId, PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import { type FieldFrame, PickerField, type PickOption } from '../../../components'
import { text } from '../members.text'

export type Picked<Id> = { id: Id; name: string } | null

type Props<Id> = FieldFrame & { value: Picked<Id>; onChange: (value: Picked<Id>) => void }

/** What searches have found while the window is open: a picker hands on ids alone. */
const names = new Map<string, string>()

/** Picks a branch by words of its name or unit. */
export function BranchField({ value, onChange, ...frame }: Props<PartyId>) {
  return (
    <PickerField
      {...frame}
      value={value?.id ?? ''}
      shown={value?.name ?? ''}
      onChange={(id) => onChange(pickedOf<PartyId>(id))}
      options={findBranches}
      placeholder={text.chooseBranch}
    />
  )
}

/** Picks a member, or with `others` a person on record who belongs to no branch. */
export function MemberField({
  value,
  onChange,
  others = false,
  ...frame
}: Props<PersonId> & { others?: boolean }) {
  return (
    <PickerField
      {...frame}
      value={value?.id ?? ''}
      shown={value?.name ?? ''}
      onChange={(id) => onChange(pickedOf<PersonId>(id))}
      options={others ? findOthers : findMembers}
      placeholder={text.chooseMember}
    />
  )
}

/** Branches for any picker; their names are known once found. */
export async function findBranches(typed: string): Promise<readonly PickOption[]> {
  const reply = await api.members.branches({ text: typed, limit: 50 })
  const rows = reply.ok ? reply.value : []
  return rows.map(({ id, name, unitName }) => kept({ value: id, label: name, hint: unitName }))
}

const findMembers = (typed: string) => findPeople(typed, 'members')
const findOthers = (typed: string) => findPeople(typed, 'others')

async function findPeople(typed: string, only: 'members' | 'others'): Promise<readonly PickOption[]> {
  const reply = await api.members.people({ text: typed, only })
  const rows = reply.ok ? reply.value : []
  return rows.map(({ id, name, birth, partyName }) =>
    kept({ value: id, label: name, hint: [birth, partyName].filter(Boolean).join('　') }),
  )
}

export function pickedOf<Id extends string>(id: string): Picked<Id> {
  return id === '' ? null : { id: id as Id, name: names.get(id) ?? '' }
}

function kept(option: PickOption): PickOption {
  names.set(option.value, option.label)
  return option
}
