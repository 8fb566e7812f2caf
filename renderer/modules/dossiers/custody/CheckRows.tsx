import { Checkbox } from '@mantine/core'
import type { MaterialId } from '#shared/values/id'
import type { OutputOf } from '../../../app/queries'
import { LinkButton } from '../../../components'
import classes from './custody.module.css'
import { text } from './permits.text'

type Props = {
  name: string
  materials: OutputOf<'dossiers.checkList'>
  present: readonly MaterialId[]
  onPresent: (present: MaterialId[]) => void
}

/** The lines of a dossier's catalogue to tick off, with how many are there. */
export function CheckRows({ name, materials, present, onPresent }: Props) {
  const toggle = (id: MaterialId) =>
    onPresent(present.includes(id) ? present.filter((it) => it !== id) : [...present, id])
  return (
    <>
      <h3>
        {name}
        <span>{text.there(present.length, materials.length)}</span>
        <LinkButton onClick={() => onPresent(materials.map((it) => it.id))}>{text.tickAll}</LinkButton>
      </h3>
      {materials.map((it) => (
        <div key={it.id} className={classes.checkRow}>
          <Checkbox
            label={`${it.place}　${it.title}`}
            checked={present.includes(it.id)}
            onChange={() => toggle(it.id)}
            data-control
          />
          <span className={classes.quiet}>{text.pages(it.pages)}</span>
        </div>
      ))}
    </>
  )
}
