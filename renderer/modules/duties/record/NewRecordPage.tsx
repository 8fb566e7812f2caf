import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import type { DutyBoard } from '#shared/modules/duties/content'
import { BLANK_DRAFT, type DutyDraft } from '#shared/modules/duties/event'
import type { BoardsOfSystem } from '#shared/modules/duties/matrix'
import type { Subject } from '#shared/values/subject'
import { useApiQuery } from '../../../app/queries'
import {
  Button,
  EmptyState,
  ErrorNotice,
  FieldGrid,
  Page,
  PageHead,
  PickerField,
  useShortcut,
} from '../../../components'
import { SubjectField } from '../../organizations/parties/SubjectField'
import { text as words } from '../duties.text'
import { boardAddress, findBoard, useBoards } from '../use-board'
import { RecordForm } from './RecordForm'
import classes from './record.module.css'
import { text } from './record.text'
import { useRecord } from './use-record'

/** A new record or plan; the address may say of whom and what. */
export function NewRecordPage() {
  const [search] = useSearchParams()
  const { data, error } = useBoards()
  const asked = (key: string) => search.get(key) ?? ''
  const found = findBoard(data, asked('system'), asked('board'))
  const candidates = useApiQuery(
    'duties.candidates',
    {
      system: asked('system'),
      board: asked('board'),
      on: `${asked('month') || new Date().toISOString().slice(0, 7)}-01`,
    },
    { enabled: found !== undefined && asked('subject') !== '' },
  )
  if (!data || (asked('subject') !== '' && !candidates.data))
    return <ErrorNotice error={error ?? candidates.error} />
  if (!found) return <EmptyState>{words.noSystem}</EmptyState>
  const subject = candidates.data?.find((it) => it.id === asked('subject')) ?? null
  return <NewRecord {...found} subject={subject} kind={asked('kind')} countsFor={asked('for')} />
}

type Props = {
  system: BoardsOfSystem
  board: DutyBoard
  subject: Subject | null
  kind: string
  countsFor: string
}

function NewRecord({ system, board, subject: first, kind: wanted, countsFor }: Props) {
  const [subject, setSubject] = useState(first)
  const start = board.kinds.find((it) => it.key === wanted) ?? board.kinds[0]
  const record = useRecord(
    blankDraft(system.system, start?.key ?? '', board, { subject: first, countsFor }),
    null,
  )
  const kind = board.kinds.find((it) => it.key === record.draft.kind)
  useShortcut('ctrl+s', () => void record.send(), { label: text.save, enabled: subject !== null })
  useShortcut('escape', () => navigate(boardAddress(system.system, board.key)))
  if (!kind) return null
  const choose = (next: Subject | null) => {
    setSubject(next)
    record.change({ subject: { kind: board.scope.kind, id: next?.id ?? '' }, attendees: [], part: '' })
  }
  return (
    <Page
      head={
        <PageHead
          title={text.newTitle}
          facts={`${system.title}　${text.facts}`}
          actions={
            <Button
              kind="primary"
              keys="ctrl+s"
              disabled={subject === null}
              loading={record.saving}
              onClick={() => void record.send()}
            >
              {text.save}
            </Button>
          }
        />
      }
    >
      <div className={classes.whole}>
        <div className={classes.what}>
          <FieldGrid columns={2}>
            <SubjectField
              label={text.subject}
              name="subject"
              scope={board.scope}
              value={subject}
              onChange={choose}
            />
            <PickerField
              label={text.kind}
              name="kind"
              value={record.draft.kind}
              options={board.kinds.map((it) => ({ value: it.key, label: it.label }))}
              onChange={(next) =>
                next !== '' && record.change({ kind: next, attendees: [], part: '', fields: {} })
              }
            />
          </FieldGrid>
        </div>
        <RecordForm id={null} kind={kind} record={record} readOnly={false} />
      </div>
    </Page>
  )
}

type Begin = { subject: Subject | null; countsFor: string }

function blankDraft(
  system: string,
  kind: string,
  { scope }: DutyBoard,
  { subject, countsFor }: Begin,
): DutyDraft {
  return {
    ...BLANK_DRAFT,
    system,
    kind,
    subject: { kind: scope.kind, id: subject?.id ?? '' },
    countsFor,
  }
}
