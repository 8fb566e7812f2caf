import { contentChanges } from '#shared/modules/awards/nomination-changes'
import { Button, Dialog } from '../../../components'
import { text } from './nomination-page.text'
import classes from './nominations.module.css'
import type { NominationEditing } from './use-nomination'

/** Somebody saved in between: what stands now beside what was typed, and which of the two shall stand. */
export function NominationConflict({ editing }: { editing: NominationEditing }) {
  const { conflict, cycle, content, closeConflict, useTheirs, saveMine, saving } = editing
  const categoryOf = (key: string) => cycle.content.categories.find((it) => it.key === key)
  const [mine, theirs] = [categoryOf(content.category), categoryOf(conflict?.category ?? '')]
  if (!conflict || !mine || !theirs) return null
  const changes = contentChanges({ category: theirs, content: conflict }, { category: mine, content })
  return (
    <Dialog
      title={text.conflict.title(conflict.name)}
      width={880}
      onClose={closeConflict}
      actions={
        <>
          <Button keys="escape" onClick={closeConflict} first>
            {text.conflict.cancel}
          </Button>
          <Button onClick={useTheirs}>{text.conflict.useTheirs}</Button>
          <Button kind="primary" loading={saving} onClick={() => void saveMine()}>
            {text.conflict.saveMine}
          </Button>
        </>
      }
    >
      <p>{text.conflict.words(changes.length)}</p>
      <div className={classes.left}>
        <table>
          <thead>
            <tr>
              <th>{text.conflict.field}</th>
              <th>{text.conflict.mine}</th>
              <th>{text.conflict.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, before, after }) => (
              <tr key={field}>
                <td>{field}</td>
                <td>{after || text.unfilled}</td>
                <td>{before || text.unfilled}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}
