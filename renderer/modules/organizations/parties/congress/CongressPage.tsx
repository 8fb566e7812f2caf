import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Congress } from '#shared/modules/organizations/congress'
import { shownDay } from '#shared/values/iso-day'
import { WorkPaperActions } from '../../../../app/papers/WorkPaperActions'
import { useApiQuery } from '../../../../app/queries'
import { useRight } from '../../../../app/session'
import {
  Button,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHead,
  PageScroll,
  Section,
  useShortcut,
} from '../../../../components'
import { PlainTable } from '../parts'
import { Attendance } from './Attendance'
import { CongressDialog } from './CongressDialog'
import { text } from './congress.text'
import { ProposalDialog } from './ProposalDialog'
import { TallyDialog } from './TallyDialog'

type Open = 'fields' | 'proposal' | 'tallies' | null

/** One congress: who was there, what was proposed and how it stands, how ballots came out. */
export function CongressPage({ id }: { id: string }) {
  const { data, error } = useApiQuery('organizations.congress', { id })
  const [open, setOpen] = useState<Open>(null)
  const mayEdit = useRight('organizations.edit')
  const close = () => setOpen(null)
  const back = () => navigate('/organizations/delegates/congresses')
  useShortcut('escape', back, { own: true, enabled: open === null })
  if (!data) return <ErrorNotice error={error} />
  const congress = data as Congress
  return (
    <Page
      head={
        <PageHead
          title={congress.title}
          facts={[congress.unitName, shownDay(congress.heldOn)].filter(Boolean).join('　')}
          note={congress.warnings.map((it) => text.warnings[it]).join('、')}
          actions={
            <>
              <Button onClick={back}>{text.back}</Button>
              {mayEdit && <Button onClick={() => setOpen('fields')}>{text.edit}</Button>}
              <WorkPaperActions
                paper={{ paper: 'congress-tally', ask: { id } }}
                label={text.tallyPaper}
                name={`${congress.title}${text.tallyPaper}`}
                table
              />
              {mayEdit && (
                <Button kind="primary" onClick={() => setOpen('proposal')}>
                  {text.raise}
                </Button>
              )}
            </>
          }
        />
      }
    >
      <PageScroll>
        <Attendance congress={congress} readOnly={!mayEdit} />
        <Proposals congress={congress} />
        <Tallies congress={congress} onEdit={mayEdit ? () => setOpen('tallies') : undefined} />
      </PageScroll>
      {open === 'fields' && <CongressDialog congress={congress} year={congress.year} onClose={close} />}
      {open === 'proposal' && <ProposalDialog congress={congress} onClose={close} />}
      {open === 'tallies' && <TallyDialog congress={congress} onClose={close} />}
    </Page>
  )
}

function Proposals({ congress: { list } }: { congress: Congress }) {
  const heads = text.proposalColumns
  return (
    <Section title={text.proposals} framed>
      {list.length === 0 ? (
        <EmptyState>{text.noProposals}</EmptyState>
      ) : (
        <PlainTable
          heads={[heads.kind, heads.title, heads.delegate, heads.state]}
          rows={list.map((it) => [
            text.proposalKinds[it.kind],
            it.matterId ? (
              <LinkButton key="title" onClick={() => navigate(`/ledgers/matters/${it.matterId}`)}>
                {it.title}
              </LinkButton>
            ) : (
              it.title
            ),
            it.delegateName || text.none,
            it.state || text.none,
          ])}
        />
      )}
    </Section>
  )
}

function Tallies({
  congress: { tallies },
  onEdit,
}: {
  congress: Congress
  onEdit: (() => void) | undefined
}) {
  const heads = text.tallyColumns
  const words = [...new Set(tallies.flatMap((it) => Object.keys(it.counts)))]
  return (
    <Section
      title={text.tallies}
      framed
      action={
        onEdit && (
          <Button small onClick={onEdit}>
            {text.editTallies}
          </Button>
        )
      }
    >
      {tallies.length === 0 ? (
        <EmptyState>{text.noTallies}</EmptyState>
      ) : (
        <PlainTable
          heads={[heads.kind, heads.name, heads.post, heads.sent, heads.returned, heads.valid, ...words]}
          rows={tallies.map((it) => [
            text.tallyKinds[it.kind],
            it.name,
            it.post || text.none,
            it.sent,
            it.returned,
            it.valid,
            ...words.map((word) => it.counts[word] ?? text.none),
          ])}
        />
      )}
    </Section>
  )
}
