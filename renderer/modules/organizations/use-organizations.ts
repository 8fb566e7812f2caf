import { useMemo, useState } from 'react'
import type { Organization, OrganizationContent } from '#shared/modules/organizations/schema'
import { useApiQuery, useCommand } from '../../app/queries'
import { useSession } from '../../app/session'
import { tellOperation } from '../../app/status'
import { type Failure, showToast } from '../../components'
import { contentOf, dropEdit, isChanged, NEW_UNIT } from './edits'
import { text } from './organizations.text'
import { childrenByParent, stepAmongSiblings } from './tree'

const NO_UNITS: readonly Organization[] = []

/** The tree with a name for each id. */
export function useTree() {
  const { data, error, isPending } = useApiQuery('organizations.tree', {})
  const units = data ?? NO_UNITS
  const byId = useMemo(() => new Map<string, Organization>(units.map((it) => [it.id, it])), [units])
  return { units, byId, error, isPending }
}

/** Unsaved changes belong to one account in one database. */
export function useOwner(): string {
  const { state, caller } = useSession()
  return `${state.databaseName} ${caller.accountId}`
}

/** What can be done to a unit. Each act answers with the unit as it stands then, or null when it was refused. */
export function useOrganizationActs(units: readonly Organization[]) {
  const outcome = useOutcome()
  const saving = useSaving(units, outcome)
  const placing = usePlacing(units, outcome)
  return {
    error: outcome.error,
    clearError: outcome.clear,
    busy: saving.busy || placing.busy,
    saveUnit: saving.saveUnit,
    createUnit: saving.createUnit,
    moveUnit: placing.moveUnit,
    removeUnit: placing.removeUnit,
  }
}

type Outcome = ReturnType<typeof useOutcome>

/** How the last act ended: the unsaved text goes once it is stored, a refusal stays in sight. */
function useOutcome() {
  const owner = useOwner()
  const [error, setError] = useState<Failure>(null)
  const done = (key: string, unit: Organization, words: string): Organization => {
    dropEdit(owner, key)
    tellOperation(words)
    return unit
  }
  const refused = (failure: Failure): null => {
    setError(failure)
    return null
  }
  return { owner, error, done, refused, clear: () => setError(null) }
}

function useSaving(units: readonly Organization[], { done, refused, clear }: Outcome) {
  const create = useCommand('organizations.create')
  const save = useCommand('organizations.save')
  const move = useCommand('organizations.move')
  /** A changed parent is a move to the end of its children; the rest is saved on top of it. */
  const saveUnit = async (unit: Organization, content: OrganizationContent): Promise<Organization | null> => {
    clear()
    const { parentId } = content
    let now = unit
    if (parentId !== unit.parentId) {
      const position = childrenByParent(units).get(parentId)?.length ?? 0
      const reply = await move.run({ id: unit.id, version: unit.version, parentId, position })
      if (!reply.ok) return refused(reply)
      now = reply.value
    }
    if (isChanged(content, contentOf(now))) {
      const reply = await save.run({ ...content, id: unit.id, version: now.version })
      if (!reply.ok) return refused(reply)
      now = reply.value
    }
    return done(unit.id, now, text.saved(now.name))
  }
  const createUnit = async (content: OrganizationContent): Promise<Organization | null> => {
    clear()
    const reply = await create.run(content)
    return reply.ok ? done(NEW_UNIT, reply.value, text.created(reply.value.name)) : refused(reply)
  }
  return { saveUnit, createUnit, busy: create.running || save.running || move.running }
}

function usePlacing(units: readonly Organization[], { owner, refused, clear }: Outcome) {
  const move = useCommand('organizations.move')
  const remove = useCommand('organizations.remove')
  const moveUnit = async (unit: Organization, step: 1 | -1): Promise<void> => {
    const position = stepAmongSiblings(units, unit, step)
    if (position === null) return
    clear()
    const { id, version, parentId } = unit
    const reply = await move.run({ id, version, parentId, position })
    if (!reply.ok) refused(reply)
  }
  const removeUnit = async (unit: Organization): Promise<void> => {
    clear()
    const reply = await remove.run({ id: unit.id, version: unit.version })
    if (!reply.ok) return void refused(reply)
    dropEdit(owner, unit.id)
    showToast(text.removed(unit.name))
  }
  return { moveUnit, removeUnit, busy: move.running || remove.running }
}
