import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { SCAN_RULES, type ScanRule } from '#shared/modules/dossiers/scan'
import type { DossierId, Grant } from '#shared/values/id'
import { api } from '../../../api/client'
import { FileChoice, FilesInPage } from '../../../app/files/FilesInPage'
import { useApiQuery } from '../../../app/queries'
import { useShownProgress } from '../../../app/tasks'
import { Button, LinkButton, PageHead, PickerField } from '../../../components'
import { text } from './scans.text'
import { useScanLook } from './use-scans'

const RULES = Object.entries(SCAN_RULES).map(([value, label]) => ({ value, label }))

/** Files, a whole folder, or what was dropped on the page. */
export function ScanChoose({ dossierId }: { dossierId: DossierId | null }) {
  const look = useScanLook({ dossierId, materialId: null })
  useShownProgress(text.reading)
  const [rule, setRule] = useState<ScanRule | null>(null)
  const start = (grants: readonly Grant[]) => look.run(grants, rule)
  return (
    <FilesInPage
      head={<PageHead title={text.title} facts={dossierId ? <Whose id={dossierId} /> : text.forAll} />}
      reading={look.busy ? { title: text.readingHead, progress: look.progress, onCancel: look.cancel } : null}
      failure={look.failure}
      onDropped={start}
    >
      {(over) => <Choices over={over} dossierId={dossierId} rule={rule} onRule={setRule} onChosen={start} />}
    </FilesInPage>
  )
}

function Whose({ id }: { id: DossierId }) {
  const { data } = useApiQuery('dossiers.dossier', { id })
  return <>{data ? text.forOne(data.name) : text.loading}</>
}

type ChoiceProps = {
  over: boolean
  dossierId: DossierId | null
  rule: ScanRule | null
  onRule: (rule: ScanRule | null) => void
  onChosen: (grants: readonly Grant[]) => void
}

function Choices({ over, dossierId, rule, onRule, onChosen }: ChoiceProps) {
  const pickFiles = async () => {
    const picked = await api.shell.pickFiles({ purpose: 'scans', multiple: true })
    if (picked.ok) onChosen(picked.value)
  }
  const pickFolder = async () => {
    const picked = await api.shell.pickFolder({ purpose: 'people' })
    if (picked.ok && picked.value) onChosen([picked.value])
  }
  return (
    <FileChoice
      title={over ? text.dropHere : text.chooseHead}
      words={text.chooseWords}
      about={text.about}
      asked={
        <PickerField
          label={text.rule}
          name="rule"
          value={rule ?? ''}
          onChange={(picked) => onRule(RULES.some((it) => it.value === picked) ? (picked as ScanRule) : null)}
          options={RULES}
          placeholder={text.ruleByNames}
        />
      }
      acts={
        <>
          <Button kind="primary" onClick={() => void pickFolder()} first>
            {text.chooseFolder}
          </Button>
          <Button onClick={() => void pickFiles()}>{text.chooseFiles}</Button>
        </>
      }
      links={
        <LinkButton onClick={() => navigate(dossierId ? `/dossiers/files/${dossierId}` : '/dossiers')}>
          {text.back}
        </LinkButton>
      }
    />
  )
}
