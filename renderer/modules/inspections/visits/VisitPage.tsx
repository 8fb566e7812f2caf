import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Programme } from '#shared/modules/inspections/system'
import type { Visit } from '#shared/modules/inspections/visit'
import type { InspectionId } from '#shared/values/id'
import { shownDay } from '#shared/values/iso-day'
import { EvidenceList } from '../../../app/evidence/EvidenceList'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useAct } from '../../../app/use-act'
import {
  AreaField,
  Button,
  ConfirmDialog,
  ErrorNotice,
  FieldStack,
  Page,
  PageHead,
  PageScroll,
  Section,
  useShortcut,
} from '../../../components'
import { FindingsBlock } from '../findings/FindingsBlock'
import { text } from '../inspections.text'
import { CheckList } from './CheckList'
import { EditVisitDialog } from './EditVisitDialog'
import { type SaveVisit, useSaveVisit, type VisitDraft } from './use-save-visit'

const words = text.visit

/** One visit: its check list filled in on screen, what it found, its papers. */
export function VisitPage({ id }: { id: InspectionId }) {
  const { data: visit, error } = useApiQuery('inspections.visit', { id })
  const { data: programmes } = useApiQuery('inspections.programmes', { on: visit?.on ?? '' })
  const programme = programmes?.find((it) => it.key === visit?.programme)
  if (!visit || !programmes) return <ErrorNotice error={error} />
  return <OneVisit key={visit.version} visit={visit} programme={programme} />
}

type OneVisitProps = { visit: Visit; programme: Programme | undefined }

function OneVisit({ visit, programme }: OneVisitProps) {
  const stored: VisitDraft = { answers: visit.answers, summary: visit.summary }
  const [draft, setDraft] = useState(stored)
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null)
  const mayEdit = useRight('ledgers.edit')
  const saving = useSaveVisit(visit, draft)
  const changed = JSON.stringify(draft) !== JSON.stringify(stored)
  const close = () => setOpen(null)
  useShortcut('ctrl+s', () => void saving.save(), { label: text.save, enabled: mayEdit && changed })
  return (
    <Page
      head={<VisitHead visit={visit} mayEdit={mayEdit} changed={changed} saving={saving} onOpen={setOpen} />}
    >
      <PageScroll>
        <ErrorNotice error={open === 'edit' ? null : saving.failure} />
        <CheckList
          visit={visit}
          items={programme?.items ?? []}
          answers={draft.answers}
          onChange={(answers) => setDraft({ ...draft, answers })}
          readOnly={!mayEdit}
        />
        <FieldStack labelWidth={72}>
          <AreaField
            label={words.summary}
            value={draft.summary}
            onChange={(summary) => setDraft({ ...draft, summary })}
            limit={2000}
            minRows={3}
            lines
            readOnly={!mayEdit}
          />
        </FieldStack>
        <FindingsBlock visit={visit} />
        <Section>
          <EvidenceList
            owner={{ kind: 'inspection-visit', id: visit.id }}
            canEdit={mayEdit}
            title={words.files}
          />
        </Section>
      </PageScroll>
      {open === 'edit' && programme && (
        <EditVisitDialog visit={visit} programme={programme} saving={saving} onClose={close} />
      )}
      {open === 'remove' && <RemoveVisit visit={visit} onClose={close} />}
    </Page>
  )
}

type HeadProps = {
  visit: Visit
  mayEdit: boolean
  changed: boolean
  saving: SaveVisit
  onOpen: (what: 'edit' | 'remove') => void
}

function VisitHead({ visit, mayEdit, changed, saving, onOpen }: HeadProps) {
  return (
    <PageHead
      title={words.title([visit.unitName, visit.subjectName].filter(Boolean).join(''))}
      facts={words.facts([
        shownDay(visit.on),
        visit.groupName,
        visit.inspectors,
        visit.manner,
        visit.score === null ? '' : words.score(visit.score, visit.level),
      ])}
      note={changed && words.unsaved}
      actions={
        <>
          <Button onClick={() => navigate('/ledgers/inspections/visits')}>{words.back}</Button>
          {mayEdit && <Button onClick={() => onOpen('edit')}>{words.edit}</Button>}
          {mayEdit && (
            <Button kind="quiet" onClick={() => onOpen('remove')}>
              {text.remove}
            </Button>
          )}
          <VisitPapers id={visit.id} />
          {mayEdit && (
            <Button
              kind="primary"
              keys="ctrl+s"
              disabled={!changed}
              loading={saving.busy}
              onClick={() => void saving.save()}
            >
              {text.save}
            </Button>
          )}
        </>
      }
    />
  )
}

function VisitPapers({ id }: { id: InspectionId }) {
  return (
    <>
      <WorkPaperActions
        paper={{ paper: 'inspection-feedback', ask: { id } }}
        label={words.feedback}
        name={words.feedback}
        beside
      />
      <WorkPaperActions
        paper={{ paper: 'inspection-visit', ask: { id } }}
        label={words.print}
        name={words.print}
        table
      />
    </>
  )
}

function RemoveVisit({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const { act, busy, failure } = useAct('inspections.removeVisit')
  const remove = async () => {
    if (await act({ id: visit.id, version: visit.version }, text.removed))
      navigate('/ledgers/inspections/visits')
  }
  return (
    <ConfirmDialog
      title={words.removeTitle(visit.subjectName)}
      consequence={words.removeWords}
      confirm={text.remove}
      onConfirm={() => void remove()}
      onClose={onClose}
      busy={busy}
      danger
    >
      <ErrorNotice error={failure} />
    </ConfirmDialog>
  )
}
