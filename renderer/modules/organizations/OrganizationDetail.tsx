import { useContext, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { type Organization, OrganizationContent } from '#shared/modules/organizations/schema'
import { useRight } from '../../app/session'
import { Button, ConfirmDialog, EmptyState, ErrorNotice, LinkButton, useShortcut } from '../../components'
import { contentOf, dropEdit, isChanged, keepEdit, NEW_UNIT, useEdits } from './edits'
import { OrganizationForm } from './OrganizationForm'
import classes from './organizations.module.css'
import { text } from './organizations.text'
import { UnitSlots } from './unit-slots'
import { type useOrganizationActs, useOwner } from './use-organizations'

type OrganizationDetailProps = {
  units: readonly Organization[]
  /** The unit in work; undefined while one is being added. */
  unit: Organization | undefined
  adding: boolean
  acts: ReturnType<typeof useOrganizationActs>
  onPick: (id: string) => void
}

/** The unit in work: its fields, its people, and at the foot what can be done with it. */
export function OrganizationDetail({ units, unit, adding, acts, onPick }: OrganizationDetailProps) {
  const owner = useOwner()
  const edits = useEdits(owner)
  const canEdit = useRight('organizations.edit')
  const key = adding ? NEW_UNIT : (unit?.id ?? '')
  const edit = edits.get(key)
  const content = edit ?? (unit && !adding ? contentOf(unit) : undefined)
  const save = async () => {
    if (!edit || !OrganizationContent.safeParse(edit).success) return
    const saved = adding || !unit ? await acts.createUnit(edit) : await acts.saveUnit(unit, edit)
    if (saved) onPick(saved.id)
  }
  const drop = () => {
    dropEdit(owner, key)
    acts.clearError()
  }
  useShortcut('ctrl+s', () => void save(), { label: text.save, enabled: edit !== undefined })
  if (!content) return <EmptyState>{text.pick}</EmptyState>
  const write = (next: OrganizationContent) =>
    !adding && unit && !isChanged(next, contentOf(unit)) ? dropEdit(owner, key) : keepEdit(owner, key, next)
  return (
    <>
      <div className={classes.form}>
        <div className={classes.formTitle}>
          <h2>{adding ? text.newDetail : unit?.name}</h2>
          {edit && !adding && <span className={classes.unsaved}>{text.unsaved}</span>}
        </div>
        <OrganizationForm
          key={key}
          content={content}
          onChange={write}
          units={units}
          unit={adding ? undefined : unit}
          readOnly={!canEdit}
        />
        {unit && !adding && <Beside unit={unit} />}
        <ErrorNotice error={acts.error} />
      </div>
      {canEdit && (
        <Actions
          unit={adding ? undefined : unit}
          edit={edit}
          acts={acts}
          onSave={() => void save()}
          onDrop={drop}
        />
      )}
    </>
  )
}

type ActionsProps = {
  /** The unit that stands; undefined while one is being added. */
  unit: Organization | undefined
  edit: OrganizationContent | undefined
  acts: ReturnType<typeof useOrganizationActs>
  onSave: () => void
  onDrop: () => void
}

function Actions({ unit, edit, acts, onSave, onDrop }: ActionsProps) {
  const [removing, setRemoving] = useState(false)
  const remove = () => {
    setRemoving(false)
    if (unit) void acts.removeUnit(unit)
  }
  return (
    <div className={classes.actions}>
      {unit && (
        <Button kind="quiet" onClick={() => setRemoving(true)}>
          {text.remove}
        </Button>
      )}
      <div className={classes.right}>
        {edit && <Button onClick={onDrop}>{text.drop}</Button>}
        <Button
          kind="primary"
          keys="ctrl+s"
          onClick={onSave}
          loading={acts.busy}
          disabled={!edit || edit.name.trim() === ''}
        >
          {text.save}
        </Button>
      </div>
      {removing && unit && (
        <ConfirmDialog
          title={text.removeTitle(unit.name)}
          consequence={text.removeConsequence}
          confirm={text.removeConfirm}
          danger
          onClose={() => setRemoving(false)}
          onConfirm={remove}
        />
      )}
    </div>
  )
}

/** What stands beside a unit's own fields: its people, and the parts that other modules add. */
function Beside({ unit }: { unit: Organization }) {
  const parts = useContext(UnitSlots)
  return (
    <>
      <PeopleHere unit={unit} />
      {parts.map(({ key, part: Part }) => (
        <Part key={key} id={unit.id} />
      ))}
    </>
  )
}

function PeopleHere({ unit }: { unit: Organization }) {
  const canRead = useRight('people.read')
  return (
    <dl className={classes.facts}>
      <dt>{text.peopleHere}</dt>
      <dd>
        {text.peopleCount(unit.people)}
        {canRead && (
          <LinkButton onClick={() => navigate(`/people/unit/${unit.id}`)}>{text.seePeople}</LinkButton>
        )}
      </dd>
    </dl>
  )
}
