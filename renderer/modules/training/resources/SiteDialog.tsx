import { useState } from 'react'
import type { SiteContent, SiteRow } from '#shared/modules/training/resources'
import type { SiteKind } from '#shared/modules/training/system'
import type { OrganizationId } from '#shared/values/id'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import {
  AreaField,
  type Failure,
  FieldStack,
  FormDialog,
  LinkButton,
  PickerField,
  TextField,
} from '../../../components'
import { SubjectField } from '../../organizations/parties/SubjectField'
import { text } from '../training.text'
import { SiteClasses } from './SiteClasses'
import { SiteVisits } from './SiteVisits'

const words = text.sites
const labels = words.fields

type Props = { site: SiteRow | null; kinds: readonly SiteKind[]; onClose: () => void }

/** One site and who came there. */
export function SiteDialog({ site, kinds, onClose }: Props) {
  const [draft, setDraft] = useState<SiteContent>(site ?? { ...BLANK, kind: kinds[0]?.key ?? '' })
  const [unitName, setUnitName] = useState(site?.unitName ?? '')
  const [failure, setFailure] = useState<Failure>(null)
  const mayEdit = useRight('ledgers.edit')
  const { run, running } = useCommand('training.saveSite')
  const remove = useCommand('training.removeSite')
  const change = (part: Partial<SiteContent>) => setDraft({ ...draft, ...part })
  const send = async () => {
    const reply = await run({ id: site?.id ?? null, version: site?.version ?? 0, content: draft })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.saved(draft.name))
    onClose()
  }
  const drop = async () => {
    if (!site) return
    const reply = await remove.run({ id: site.id, version: site.version })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.removed)
    onClose()
  }
  const unit = draft.unitId && {
    kind: 'unit' as const,
    id: draft.unitId,
    name: unitName,
    unitId: null,
    unitName: '',
  }
  return (
    <FormDialog
      title={site?.name ?? words.newTitle}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      ready={mayEdit && draft.name.trim() !== '' && draft.kind !== ''}
      busy={running}
      failure={failure}
      width={560}
    >
      <FieldStack labelWidth={72}>
        <PickerField
          label={labels.kind}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          options={kinds.map((it) => ({ value: it.key, label: it.label }))}
        />
        <TextField label={labels.name} value={draft.name} onChange={(name) => change({ name })} limit={100} />
        <SubjectField
          label={labels.unit}
          scope={{ kind: 'unit', kinds: [], traits: [], units: [] }}
          value={unit || null}
          onChange={(it) => {
            setUnitName(it?.name ?? '')
            change({ unitId: (it?.id ?? null) as OrganizationId | null })
          }}
        />
        <TextField
          label={labels.address}
          value={draft.address}
          onChange={(address) => change({ address })}
          limit={200}
        />
        <DayField label={labels.opened} value={draft.opened} onChange={(opened) => change({ opened })} />
        <DayField label={labels.ended} value={draft.ended} onChange={(ended) => change({ ended })} />
        <AreaField label={labels.note} value={draft.note} onChange={(note) => change({ note })} limit={500} />
      </FieldStack>
      {site && <SiteClasses siteId={site.id} />}
      {site && <SiteVisits siteId={site.id} readOnly={!mayEdit} />}
      {site && mayEdit && (
        <LinkButton quiet onClick={() => void drop()}>
          {words.removeSite}
        </LinkButton>
      )}
    </FormDialog>
  )
}

const BLANK: SiteContent = { kind: '', name: '', unitId: null, address: '', opened: '', ended: '', note: '' }
