import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Party } from '#shared/modules/organizations/party'
import type { PartyId } from '#shared/values/id'
import { shownDay } from '#shared/values/iso-day'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import {
  Button,
  ConfirmDialog,
  ErrorNotice,
  Page,
  PageHead,
  PageScroll,
  Section,
  showToast,
  useShortcut,
} from '../../../components'
import { ChangeDialog } from './ChangeDialog'
import { PartyDialog } from './PartyDialog'
import { ChangesTable, PartyFacts, PastTable, TeamTable } from './PartyParts'
import classes from './parties.module.css'
import { text } from './parties.text'
import { TeamDialog } from './TeamDialog'
import { TermsSection } from './terms/TermsSection'

type Open = 'fields' | 'team' | 'change' | 'removal' | null

/** One party organization: its team, its terms, who held posts, what became of it. */
export function PartyPage({ id }: { id: PartyId }) {
  const { data: party, error } = useApiQuery('organizations.party', { id })
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  useShortcut('escape', () => navigate('/organizations/parties'), { own: true, enabled: open === null })
  if (!party) return <ErrorNotice error={error} />
  return (
    <Page head={<Head party={party} onOpen={setOpen} />}>
      <PageScroll>
        <div className={classes.body}>
          <div>
            <Section title={text.sections.team} framed>
              <TeamTable party={party} />
            </Section>
            <Section title={text.sections.past} framed>
              <PastTable party={party} />
            </Section>
            <Section title={text.sections.changes} framed>
              <ChangesTable party={party} />
            </Section>
          </div>
          <div>
            <Section title={text.sections.facts} framed>
              <PartyFacts party={party} />
            </Section>
            <TermsSection party={party} />
          </div>
        </div>
      </PageScroll>
      {open === 'fields' && <PartyDialog party={party} onClose={close} />}
      {open === 'team' && <TeamDialog party={party} onClose={close} />}
      {open === 'change' && <ChangeDialog party={party} onClose={close} />}
      {open === 'removal' && <Removal party={party} onClose={close} />}
    </Page>
  )
}

function Head({ party, onOpen }: { party: Party; onOpen: (open: Open) => void }) {
  const mayEdit = useRight('organizations.edit') && party.endedOn === ''
  useShortcut('f2', () => onOpen('fields'), { label: text.edit, enabled: mayEdit })
  const name = party.shortName || party.name
  return (
    <PageHead
      title={name}
      facts={[party.unitName, text.kinds[party.kind]].filter(Boolean).join('　')}
      note={party.endedOn !== '' && text.endedOn(shownDay(party.endedOn))}
      actions={
        <>
          <Button onClick={() => navigate('/organizations/parties')}>{text.back}</Button>
          {mayEdit && (
            <>
              <Button kind="quiet" onClick={() => onOpen('removal')}>
                {text.remove}
              </Button>
              <Button onClick={() => onOpen('change')}>{text.change}</Button>
              <Button keys="f2" onClick={() => onOpen('fields')}>
                {text.edit}
              </Button>
            </>
          )}
          <WorkPaperActions
            paper={{ paper: 'party-team-list', ask: { partyId: party.id } }}
            label={text.teamList}
            name={`${name}${text.teamList}`}
            table
          />
          {mayEdit && (
            <Button kind="primary" onClick={() => onOpen('team')}>
              {text.editTeam}
            </Button>
          )}
        </>
      }
    />
  )
}

function Removal({ party, onClose }: { party: Party; onClose: () => void }) {
  const { run, running } = useCommand('organizations.removeParty')
  const name = party.shortName || party.name
  const remove = async () => {
    const reply = await run({ id: party.id, version: party.version })
    onClose()
    if (!reply.ok) return showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
    tellDone(text.removed(name))
    navigate('/organizations/parties')
  }
  return (
    <ConfirmDialog
      title={text.removeTitle(name)}
      consequence={text.removeConsequence}
      confirm={text.remove}
      danger
      busy={running}
      onClose={onClose}
      onConfirm={() => void remove()}
    />
  )
}
