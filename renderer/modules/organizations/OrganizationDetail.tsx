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
  const [removing, setRemoving] = useState(false)
  const parts = useContext(UnitSlots)
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
        {unit && !adding && <PeopleHere unit={unit} />}
        {unit && !adding && parts.map(({ key, part: Part }) => <Part key={key} id={unit.id} />)}
        <ErrorNotice error={acts.error} />
      </div>
      {canEdit && (
        <div className={classes.actions}>
          {unit && !adding && (
            <Button kind="quiet" onClick={() => setRemoving(true)}>
              {text.remove}
            </Button>
          )}
          <div className={classes.right}>
            {edit && <Button onClick={drop}>{text.drop}</Button>}
            <Button
              kind="primary"
              keys="ctrl+s"
              onClick={() => void save()}
              loading={acts.busy}
              disabled={!edit || edit.name.trim() === ''}
            >
              {text.save}
            </Button>
          </div>
        </div>
      )}
      {removing && unit && (
        <ConfirmDialog
          title={text.removeTitle(unit.name)}
          consequence={text.removeConsequence}
          confirm={text.removeConfirm}
          danger
          onClose={() => setRemoving(false)}
          onConfirm={() => {
            setRemoving(false)
            void acts.removeUnit(unit)
          }}
        />
      )}
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
