import { useCallback, useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Organization } from '#shared/modules/organizations/schema'
import { SearchBox } from '../../app/lists/ListParts'
import { useRight } from '../../app/session'
import { useStatus } from '../../app/status'
import { Button, ErrorNotice, focusField, Page, PageHead, useShortcut } from '../../components'
import { toggled } from '../../components/table-keys'
import { blankContent, dropEdit, keepEdit, NEW_UNIT, useEdits } from './edits'
import { OrganizationDetail } from './OrganizationDetail'
import { OrganizationTree } from './OrganizationTree'
import classes from './organizations.module.css'
import { text } from './organizations.text'
import { treeRows } from './tree'
import { useOrganizationActs, useOwner, useTree } from './use-organizations'

/** The tree of units at the left, the unit in work at the right. `id` is the unit in work, `new` while adding. */
export function OrganizationsPage({ id }: { id: string }) {
  const { units, byId, error } = useTree()
  const edits = useEdits(useOwner())
  const acts = useOrganizationActs(units)
  const canEdit = useRight('organizations.edit')
  const [words, setWords] = useState('')
  const { closed, toggle } = useClosed()
  const rows = useMemo(() => treeRows(units, closed, words), [units, closed, words])
  const adding = id === NEW_UNIT && edits.has(NEW_UNIT)
  const parent = byId.get(edits.get(NEW_UNIT)?.parentId ?? '')
  const unit = adding ? parent : (byId.get(id) ?? rows[0]?.unit)
  const { pick, add, leave } = useAdding(unit)
  useUnitKeys(canEdit, add, (step) => unit && void acts.moveUnit(unit, step))
  useShortcut('escape', () => (adding ? leave() : setWords('')))
  useStatus([text.unitsInSight(units.length)])
  return (
    <Page head={<Head units={units} words={words} onWords={setWords} onAdd={canEdit ? add : undefined} />}>
      <div className={classes.body}>
        <div className={classes.tree}>
          <ErrorNotice error={error} />
          <OrganizationTree
            rows={rows}
            current={unit?.id ?? ''}
            edits={edits}
            words={words}
            onPick={pick}
            onToggle={toggle}
            onOpen={() => focusField('name')}
            onAddFirst={canEdit ? add : undefined}
          />
        </div>
        <section className={classes.detail} aria-label={text.detail}>
          <OrganizationDetail units={units} unit={unit} adding={adding} acts={acts} onPick={pick} />
        </section>
      </div>
    </Page>
  )
}

type HeadProps = {
  units: readonly Organization[]
  words: string
  onWords: (words: string) => void
  onAdd: (() => void) | undefined
}

function Head({ units, words, onWords, onAdd }: HeadProps) {
  const people = units.reduce((sum, it) => sum + (it.parentId === null ? it.people : 0), 0)
  return (
    <PageHead
      title={text.title}
      facts={text.count(units.length, people)}
      actions={
        <>
          <SearchBox value={words} label={text.search} onChange={onWords} />
          {onAdd && (
            <Button keys="ctrl+n" onClick={onAdd}>
              {text.addChild}
            </Button>
          )}
        </>
      }
    />
  )
}

/** Goes to a unit, begins one below it, and leaves what was begun. */
function useAdding(unit: Organization | undefined) {
  const owner = useOwner()
  const pick = useCallback((next: string) => navigate(`/organizations/${next}`, { replace: true }), [])
  const add = () => {
    keepEdit(owner, NEW_UNIT, blankContent(unit?.id ?? null, unit))
    pick(NEW_UNIT)
    requestAnimationFrame(() => focusField('name'))
  }
  const leave = () => {
    dropEdit(owner, NEW_UNIT)
    pick(unit?.id ?? '')
  }
  return { pick, add, leave }
}

/** Units whose children are hidden. */
function useClosed() {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const toggle = useCallback((id: string) => setClosed((now) => toggled(now, id)), [])
  return { closed, toggle }
}

function useUnitKeys(enabled: boolean, add: () => void, move: (step: 1 | -1) => void): void {
  useShortcut('ctrl+n', add, { label: text.addChild, enabled })
  useShortcut('alt+arrowup', () => move(-1), { label: text.moveUp, enabled })
  useShortcut('alt+arrowdown', () => move(1), { label: text.moveDown, enabled })
}
