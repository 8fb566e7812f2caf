import { useState } from 'react'
import type { PersonContent } from '#shared/modules/people/schema'
import { Button, Dialog, Segmented } from '../../../components'
import { type ContentKey, fieldText, labelOf, type UnitName } from './content'
import { clashesBetween, type EditorState, type Side } from './editor-state'
import classes from './person.module.css'
import { text } from './person.text'

export type Conflict = { theirs: PersonContent; version: number }

type ConflictDialogProps = {
  conflict: Conflict
  state: EditorState
  unitName: UnitName
  busy: boolean
  onSave: (choices: ReadonlyMap<ContentKey, Side>) => void
  onClose: () => void
}

const SIDES = [
  { value: 'theirs', label: text.conflict.sides.theirs },
  { value: 'mine', label: text.conflict.sides.mine },
  { value: 'none', label: text.conflict.open },
] as const

/** Somebody saved in between: both values of every field, and nothing is saved before each is chosen. */
export function ConflictDialog({ conflict, state, unitName, busy, onSave, onClose }: ConflictDialogProps) {
  const { theirs } = conflict
  const clashes = clashesBetween(state.grounded ? state.base : null, state.content, theirs)
  const [chosen, setChosen] = useState<ReadonlyMap<ContentKey, Side>>(
    () => new Map(clashes.flatMap((it) => (it.proposed ? [[it.key, it.proposed] as const] : []))),
  )
  const undecided = clashes.filter((it) => !chosen.has(it.key)).length
  const choose = (key: ContentKey, side: Side) => setChosen(new Map(chosen).set(key, side))
  return (
    <Dialog
      title={text.conflict.title(state.content.name)}
      onClose={onClose}
      width={880}
      actions={
        <>
          {undecided > 0 && <span className={classes.undecided}>{text.conflict.undecided(undecided)}</span>}
          <Button onClick={onClose} keys="escape" first>
            {text.conflict.cancel}
          </Button>
          <Button kind="primary" disabled={undecided > 0} loading={busy} onClick={() => onSave(chosen)}>
            {text.conflict.save}
          </Button>
        </>
      }
    >
      <p className={classes.dialogWords}>{text.conflict.words(clashes.length)}</p>
      <div className={classes.differences}>
        <table>
          <thead>
            <tr>
              <th>{text.differences.field}</th>
              <th>{text.conflict.theirs}</th>
              <th>{text.conflict.mine}</th>
              <th>{text.conflict.choose}</th>
            </tr>
          </thead>
          <tbody>
            {clashes.map(({ key }) => {
              const side = chosen.get(key)
              return (
                <tr key={key}>
                  <td className={classes.quiet}>{labelOf(key)}</td>
                  <td className={classOf(side, 'theirs')} data-selectable>
                    {fieldText(theirs, key, unitName) || text.emptyValue}
                  </td>
                  <td className={classOf(side, 'mine')} data-selectable>
                    {fieldText(state.content, key, unitName) || text.emptyValue}
                  </td>
                  <td className={classes.choice}>
                    <Segmented
                      label={labelOf(key)}
                      small
                      value={side ?? 'none'}
                      onChange={(next) => next !== 'none' && choose(key, next)}
                      options={side ? SIDES.slice(0, 2) : SIDES}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}

function classOf(chosen: Side | undefined, side: Side): string | undefined {
  if (chosen === undefined) return undefined
  return chosen === side ? classes.standing : classes.struck
}
