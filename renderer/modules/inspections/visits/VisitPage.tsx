import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Programme } from '#shared/modules/inspections/system'
import type { Visit } from '#shared/modules/inspections/visit'
import type { InspectionId } from '#shared/values/id'
import { shownDay } from '#shared/values/iso-day'
import { EvidenceList } from '../../../app/evidence/EvidenceList'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import {
  AreaField,
  Button,
  ConfirmDialog,
  ErrorNotice,
  type Failure,
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

const words = text.visit

/** One visit: its check list filled in on screen, what it found, its papers. */
export function VisitPage({ id }: { id: InspectionId }) {
  const { data: visit, error } = useApiQuery('inspections.visit', { id })
  const { data: programmes } = useApiQuery('inspections.programmes', { on: visit?.on ?? '' })
  const programme = programmes?.find((it) => it.key === visit?.programme)
  if (!visit || !programmes) return <ErrorNotice error={error} />
  return <OneVisit key={visit.version} visit={visit} programme={programme} />
}

function OneVisit({ visit, programme }: { visit: Visit; programme: Programme | undefined }) {
  const [draft, setDraft] = useState({ answers: visit.answers, summary: visit.summary })
  const [removing, setRemoving] = useState(false)
  const mayEdit = useRight('ledgers.edit')
  const { save, running, failure } = useSaveVisit(visit)
  const changed = JSON.stringify(draft) !== JSON.stringify({ answers: visit.answers, summary: visit.summary })
  const place = [visit.unitName, visit.subjectName].filter(Boolean).join('')
  useShortcut('ctrl+s', () => void save(draft), { label: text.save, enabled: mayEdit && changed })
  return (
    <Page
      head={
        <PageHead
          title={words.title(place)}
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
              {mayEdit && (
                <Button kind="quiet" onClick={() => setRemoving(true)}>
                  {text.remove}
                </Button>
              )}
              <WorkPaperActions
                paper={{ paper: 'inspection-feedback', ask: { id: visit.id } }}
                label={words.feedback}
                name={words.feedback}
                beside
              />
              <WorkPaperActions
                paper={{ paper: 'inspection-visit', ask: { id: visit.id } }}
                label={words.print}
                name={words.print}
                table
              />
              {mayEdit && (
                <Button
                  kind="primary"
                  keys="ctrl+s"
                  disabled={!changed}
                  loading={running}
                  onClick={() => void save(draft)}
                >
                  {text.save}
                </Button>
              )}
            </>
          }
        />
      }
    >
      <PageScroll>
        <ErrorNotice error={failure} />
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
      {removing && <RemoveVisit visit={visit} onClose={() => setRemoving(false)} />}
    </Page>
  )
}

function useSaveVisit(visit: Visit) {
  const { run, running } = useCommand('inspections.saveVisit')
  const [failure, setFailure] = useState<Failure>(null)
  const save = async (draft: Pick<Visit, 'answers' | 'summary'>) => {
    const { id, version, programme, roundId, groupId, subjectKind, subjectId, on, inspectors, manner } = visit
    const content = { programme, roundId, groupId, subjectKind, subjectId, on, inspectors, manner, ...draft }
    const reply = await run({ id, version, content })
    setFailure(reply.ok ? null : reply)
    if (reply.ok) tellDone(words.saved)
  }
  return { save, running, failure }
}

function RemoveVisit({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const { run, running } = useCommand('inspections.removeVisit')
  const [failure, setFailure] = useState<Failure>(null)
  const remove = async () => {
    const reply = await run({ id: visit.id, version: visit.version })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.removed)
    navigate('/ledgers/inspections/visits')
  }
  return (
    <ConfirmDialog
      title={words.removeTitle(visit.subjectName)}
      consequence={words.removeWords}
      confirm={text.remove}
      onConfirm={() => void remove()}
      onClose={onClose}
      busy={running}
      danger
    >
      <ErrorNotice error={failure} />
    </ConfirmDialog>
  )
}
