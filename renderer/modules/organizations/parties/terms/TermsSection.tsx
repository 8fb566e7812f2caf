import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Party } from '#shared/modules/organizations/party'
import type { PartyTerm } from '#shared/modules/organizations/term'
import { shownDay } from '#shared/values/iso-day'
import { useApiQuery } from '../../../../app/queries'
import { useRight } from '../../../../app/session'
import { Button, EmptyState, ErrorNotice, LinkButton, Section } from '../../../../components'
import { PlainTable } from '../parts'
import { ProgressDialog } from './ProgressDialog'
import { RecordTermDialog } from './RecordTermDialog'
import { text } from './terms.text'

type Open = { kind: 'record'; term: PartyTerm | null } | { kind: 'progress'; term: PartyTerm } | null

/** Terms of one organization: elections on record, reminders, request and approval. */
export function TermsSection({ party }: { party: Party }) {
  const { data, error } = useApiQuery('organizations.partyTerms', { partyId: party.id })
  const [open, setOpen] = useState<Open>(null)
  const mayEdit = useRight('organizations.edit') && party.endedOn === ''
  const terms = (data?.terms ?? []) as PartyTerm[]
  return (
    <Section
      title={text.section}
      framed
      action={
        mayEdit && (
          <Button small onClick={() => setOpen({ kind: 'record', term: null })}>
            {text.record}
          </Button>
        )
      }
    >
      <ErrorNotice error={error} />
      {terms.length === 0 ? (
        <EmptyState>{text.noTerms}</EmptyState>
      ) : (
        <TermsTable terms={terms} onOpen={mayEdit ? setOpen : undefined} />
      )}
      {open?.kind === 'record' && (
        <RecordTermDialog
          party={party}
          term={open.term}
          next={(terms[0]?.number ?? 0) + 1}
          suggested={data?.suggested ?? 0}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.kind === 'progress' && <ProgressDialog term={open.term} onClose={() => setOpen(null)} />}
    </Section>
  )
}

type TableProps = { terms: readonly PartyTerm[]; onOpen: ((open: Open) => void) | undefined }

/** The latest first; that one alone goes on to its request and approval. */
function TermsTable({ terms, onOpen }: TableProps) {
  const heads = text.termHeads
  const rows = terms.map((term, at) => [
    onOpen ? (
      <LinkButton key="number" onClick={() => onOpen({ kind: 'record', term })}>
        {text.numbered(term.number)}
      </LinkButton>
    ) : (
      text.numbered(term.number)
    ),
    shownDay(term.electedOn),
    shownDay(term.extendedTo || term.endsOn),
    <TermFacts
      key="facts"
      term={term}
      onOpen={at === 0 && onOpen ? () => onOpen({ kind: 'progress', term }) : undefined}
    />,
  ])
  return <PlainTable heads={[heads.number, heads.elected, heads.ends, heads.facts]} rows={rows} />
}

function TermFacts({ term, onOpen }: { term: PartyTerm; onOpen: (() => void) | undefined }) {
  const { caseId } = term
  const facts = [
    ...term.letters.map((it) =>
      it.voidReason === ''
        ? text.letterFact(it.number, shownDay(it.on))
        : text.withdrawnFact(it.number, it.voidReason),
    ),
    term.requestedOn && text.requestFact(shownDay(term.requestedOn)),
    term.approvedOn && text.approvalFact(shownDay(term.approvedOn), term.approvalNo),
    term.extendedTo && text.extensionFact(shownDay(term.extendedTo)),
  ].filter(Boolean)
  return (
    <>
      {facts.map((it) => (
        <div key={it}>{it}</div>
      ))}
      {onOpen && <LinkButton onClick={onOpen}>{text.progress}</LinkButton>}
      {caseId && (
        <LinkButton onClick={() => navigate(`/ledgers/procedures/${caseId}`)}>{text.openElection}</LinkButton>
      )}
    </>
  )
}
