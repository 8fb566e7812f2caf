import { useMemo, useState } from 'react'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Panel, PanelChoice } from '#shared/modules/awards/review'
import { ReviewerId } from '#shared/values/id'
import { useApiQuery, useCommand } from '../../../app/queries'
import {
  type Failure,
  FieldStack,
  FormDialog,
  showToast,
  TextField,
  type TickItem,
  TickList,
} from '../../../components'
import { PanelSeats, type Seat } from './PanelSeats'
import { text } from './panels.text'
import classes from './reviewers.module.css'
import type { ReviewStage } from './use-review-stage'

type Props = { cycle: Cycle; place: ReviewStage['place']; panel: Panel | null; onClose: () => void }

/** A panel's name, categories and members; beside each who could be chosen stands what they must keep away from. */
export function PanelDialog({ cycle, place, panel, onClose }: Props) {
  const [name, setName] = useState(panel?.name ?? '')
  const [categories, setCategories] = useState<readonly string[]>(panel?.categories ?? [])
  const [seats, setSeats] = useState<readonly Seat[]>(panel?.members ?? [])
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('awards.savePanel')
  const choices = useChoices(place, categories, panel)
  const send = async () => {
    const members = seats.map(({ reviewerId, role, state }) => ({ reviewerId, role, state }))
    const { no = null, version = 0 } = panel ?? {}
    const reply = await run({ ...place, no, version, name, categories: [...categories], members })
    if (!reply.ok) return setFailure(reply)
    showToast(text.saved(name))
    onClose()
  }
  return (
    <FormDialog
      title={panel ? text.editPanel(panel.name) : text.newPanelTitle}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      ready={name.trim() !== '' && categories.length > 0}
      busy={running}
      failure={failure}
      width={880}
    >
      <FieldStack labelWidth={64}>
        <TextField label={text.name} name="name" value={name} onChange={setName} limit={40} autoFocus />
      </FieldStack>
      <div className={classes.choose}>
        <Categories cycle={cycle} chosen={categories} onChange={setCategories} />
        <Members choices={choices} seats={seats} onChange={setSeats} />
      </div>
      <PanelSeats seats={seats} onChange={setSeats} />
    </FormDialog>
  )
}

type CategoriesProps = {
  cycle: Cycle
  chosen: readonly string[]
  onChange: (keys: readonly string[]) => void
}

function Categories({ cycle, chosen, onChange }: CategoriesProps) {
  const items = cycle.content.categories.map((it) => ({ value: it.key, label: it.label, hint: it.division }))
  return (
    <div>
      <h3>{text.categories}</h3>
      <TickList label={text.categories} items={items} chosen={chosen} onChange={onChange} />
    </div>
  )
}

type MembersProps = {
  choices: readonly TickItem[]
  seats: readonly Seat[]
  onChange: (seats: readonly Seat[]) => void
}

/** Who sits on it; one who is ticked anew is an ordinary member who was not yet asked. */
function Members({ choices, seats, onChange }: MembersProps) {
  const seatOf = (id: string): Seat =>
    seats.find((it) => it.reviewerId === id) ?? {
      reviewerId: ReviewerId.parse(id),
      name: choices.find((it) => it.value === id)?.label ?? '',
      role: 'member',
      state: 'chosen',
    }
  return (
    <div>
      <h3>
        {text.members}
        <span className={classes.quiet}>{text.membersRule}</span>
      </h3>
      <TickList
        label={text.members}
        items={choices}
        chosen={seats.map((it) => it.reviewerId)}
        onChange={(ids) => onChange(ids.map(seatOf))}
      />
    </div>
  )
}

/** Reviewers in use with their conflicts in these categories, and those who sit on the panel already. */
function useChoices(
  place: ReviewStage['place'],
  categories: readonly string[],
  panel: Panel | null,
): TickItem[] {
  const { data } = useApiQuery(
    'awards.panelChoices',
    { ...place, categories: [...categories] },
    { placeholderData: (before: PanelChoice[] | undefined) => before },
  )
  return useMemo(() => {
    const known = new Set(data?.map((it) => it.reviewerId))
    const others = panel?.members.filter((it) => !known.has(it.reviewerId)) ?? []
    return [
      ...(data ?? []).map((it) => ({
        value: it.reviewerId,
        label: it.name,
        hint: text.choiceHint(it.unitName, it.conflicts, it.toCheck),
        search: [it.unitName, it.technicalTitle, ...it.fields].join(' '),
      })),
      ...others.map((it) => ({ value: it.reviewerId, label: it.name, hint: it.unitName })),
    ]
  }, [data, panel])
}
