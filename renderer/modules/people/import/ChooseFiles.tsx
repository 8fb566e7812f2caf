import { navigate } from 'wouter/use-hash-location'
import type { Grant, OrganizationId } from '#shared/values/id'
import { api } from '../../../api/client'
import { Button, FieldStack, LinkButton, PickerField } from '../../../components'
import { useUnits } from '../people.queries'
import classes from './import.module.css'
import { text } from './import.text'

type ChooseFilesProps = {
  unit: OrganizationId | null
  onUnit: (unit: OrganizationId | null) => void
  over: boolean
  /** `sheets`: what is looked for in the folder are workbooks. */
  onChosen: (grants: readonly Grant[], sheets?: boolean) => void
}

/** Files, a whole folder, or what was dropped on the page. */
export function ChooseFiles({ unit, onUnit, over, onChosen }: ChooseFilesProps) {
  const { units, nameOf } = useUnits()
  const pickFiles = async () => {
    const picked = await api.shell.pickFiles({ purpose: 'people', multiple: true })
    if (picked.ok) onChosen(picked.value)
  }
  const pickFolder = async (sheets: boolean) => {
    const picked = await api.shell.pickFolder({ purpose: 'people' })
    if (picked.ok && picked.value) onChosen([picked.value], sheets)
  }
  return (
    <div className={classes.box} data-over={over}>
      <h2 className={classes.boxHead}>{over ? text.dropHere : text.chooseHead}</h2>
      <p>{text.chooseWords}</p>
      <div className={classes.boxActs}>
        <Button kind="primary" onClick={() => void pickFiles()} first>
          {text.chooseFiles}
        </Button>
        <Button onClick={() => void pickFolder(false)}>{text.chooseFolder}</Button>
        <Button onClick={() => void pickFolder(true)}>{text.chooseSheets}</Button>
        <span className={classes.spring} />
        <LinkButton onClick={() => navigate('/people/photos')}>{text.photos}</LinkButton>
        <LinkButton onClick={() => navigate('/people/kept')}>{text.kept}</LinkButton>
      </div>
      <FieldStack labelWidth={108}>
        <PickerField
          label={text.unit}
          value={unit ?? ''}
          shown={unit ? nameOf(unit) : ''}
          placeholder={text.unitNone}
          onChange={(id) => onUnit(units.find((it) => it.id === id)?.id ?? null)}
          options={units.map((it) => ({
            value: it.id,
            label: it.name,
            hint: it.parentId ? nameOf(it.parentId) : undefined,
          }))}
        />
      </FieldStack>
      <ul className={classes.about}>
        {text.chooseAbout.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </div>
  )
}
