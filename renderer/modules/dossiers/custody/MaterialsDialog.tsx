import { useState } from 'react'
import { type DossierId, MaterialId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { FormDialog, TickList } from '../../../components'
import classes from './custody.module.css'
import { text } from './permits.text'

type Props = {
  dossierId: DossierId
  name: string
  chosen: readonly MaterialId[]
  onChoose: (chosen: readonly MaterialId[]) => void
  onClose: () => void
}

/** Ticks the materials of one dossier that the permit names. */
export function MaterialsDialog({ dossierId, name, chosen, onChoose, onClose }: Props) {
  const { data: materials = [] } = useApiQuery('dossiers.checkList', { dossierId })
  const [ticked, setTicked] = useState<readonly string[]>(chosen)
  const own = materials.filter((it) => ticked.includes(it.id)).map((it) => MaterialId.parse(it.id))
  return (
    <FormDialog
      title={text.materialsTitle(name)}
      send={text.materialsAct}
      onSend={() => onChoose(own)}
      onClose={onClose}
      width={560}
    >
      <p className={classes.quiet}>{text.materialsWhole}</p>
      <TickList
        label={text.materials}
        items={materials.map((it) => ({
          value: it.id,
          label: `${it.place}　${it.title}`,
          hint: text.pages(it.pages),
        }))}
        chosen={ticked}
        onChange={setTicked}
        autoFocus
      />
    </FormDialog>
  )
}
