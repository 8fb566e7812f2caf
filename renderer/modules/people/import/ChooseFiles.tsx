import { navigate } from 'wouter/use-hash-location'
import type { Grant, OrganizationId } from '#shared/values/id'
import { api } from '../../../api/client'
import { FileChoice } from '../../../app/files/FilesInPage'
import { Button, FieldStack, LinkButton, PickerField } from '../../../components'
import { useUnits } from '../people.queries'
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
    <FileChoice
      title={over ? text.dropHere : text.chooseHead}
      words={text.chooseWords}
      about={text.chooseAbout}
      asked={
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
      }
      acts={
        <>
          <Button kind="primary" onClick={() => void pickFiles()} first>
            {text.chooseFiles}
          </Button>
          <Button onClick={() => void pickFolder(false)}>{text.chooseFolder}</Button>
          <Button onClick={() => void pickFolder(true)}>{text.chooseSheets}</Button>
        </>
      }
      links={
        <>
          <LinkButton onClick={() => navigate('/people/photos')}>{text.photos}</LinkButton>
          <LinkButton onClick={() => navigate('/people/kept')}>{text.kept}</LinkButton>
        </>
      }
    />
  )
}
