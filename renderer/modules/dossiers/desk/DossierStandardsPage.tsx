import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { DossierStandards } from '#shared/modules/dossiers/standards'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  Button,
  CountTabs,
  ErrorNotice,
  type Failure,
  Page,
  PageHead,
  showToast,
  useShortcut,
} from '../../../components'
import { LimitsPart } from './LimitsPart'
import { ChecksPart, ClassesPart, ProfilesPart } from './StandardParts'
import { standardsText as text } from './standards.text'

const PARTS = { limits: LimitsPart, classes: ClassesPart, profiles: ProfilesPart, checks: ChecksPart }
type Part = keyof typeof PARTS

/** 档案标准: what regulation or custom may change about dossiers, each value with its source. */
export function DossierStandardsPage() {
  const { data, error } = useApiQuery('dossiers.dossierStandards', {})
  return data ? <Standards key={data.version} standards={data} /> : <ErrorNotice error={error} />
}

function Standards({ standards }: { standards: DossierStandards }) {
  const [draft, setDraft] = useState(standards)
  const [part, setPart] = useState<Part>('limits')
  const { save, saving, failure } = useSave(draft)
  const mayEdit = useRight('dossiers.edit')
  const changed = draft !== standards
  useShortcut('ctrl+s', save, { label: text.save, enabled: mayEdit && changed })
  useShortcut('escape', () => navigate('/dossiers/desk'))
  const Shown = PARTS[part]
  return (
    <Page
      head={
        <>
          <PageHead
            title={text.title}
            note={changed && text.unsaved}
            actions={
              <>
                <Button onClick={() => navigate('/dossiers/desk')}>{text.back}</Button>
                {mayEdit && changed && <Button onClick={() => setDraft(standards)}>{text.drop}</Button>}
                {mayEdit && (
                  <Button kind="primary" keys="ctrl+s" onClick={save} loading={saving} disabled={!changed}>
                    {text.save}
                  </Button>
                )}
              </>
            }
          />
          <CountTabs<Part>
            label={text.tabs}
            tabs={(Object.keys(PARTS) as Part[]).map((key) => ({ key, label: text.parts[key] }))}
            value={part}
            onChange={setPart}
          />
          <ErrorNotice error={failure} />
        </>
      }
    >
      <Shown standards={draft} set={(some) => setDraft((now) => ({ ...now, ...some }))} readOnly={!mayEdit} />
    </Page>
  )
}

function useSave(draft: DossierStandards) {
  const command = useCommand('dossiers.saveDossierStandards')
  const [failure, setFailure] = useState<Failure>(null)
  const save = () =>
    void command.run(draft).then((reply) => {
      setFailure(reply.ok ? null : reply)
      if (reply.ok) showToast(text.saved)
    })
  return { save, saving: command.running, failure }
}
