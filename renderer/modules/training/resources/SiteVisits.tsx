import { useState } from 'react'
import { shownDay } from '#shared/values/iso-day'
import { DayField } from '../../../app/DayField'
import { useApiQuery, useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import {
  Button,
  ErrorNotice,
  type Failure,
  FieldStack,
  LinkButton,
  Section,
  TextField,
} from '../../../components'
import { numberTyped } from '../fields'
import classes from '../training.module.css'
import { text } from '../training.text'

const words = text.sites
const labels = words.visitFields
const BLANK = { on: '', visitors: '', people: 0, topic: '' }

/** Who came to a site, the latest first, and one more to be entered. */
export function SiteVisits({ siteId, readOnly }: { siteId: string; readOnly: boolean }) {
  const { data: visits } = useApiQuery('training.siteVisits', { id: siteId })
  const [draft, setDraft] = useState(BLANK)
  const [failure, setFailure] = useState<Failure>(null)
  const add = useCommand('training.addSiteVisit')
  const remove = useCommand('training.removeSiteVisit')
  const send = async () => {
    const reply = await add.run({ id: siteId, visit: draft })
    setFailure(reply.ok ? null : reply)
    if (!reply.ok) return
    setDraft(BLANK)
    tellDone(words.visited)
  }
  return (
    <Section title={words.visits} facts={visits?.length}>
      <ErrorNotice error={failure} />
      <ul className={classes.lines}>
        {visits?.length === 0 && <li className={classes.quiet}>{words.noVisits}</li>}
        {visits?.map((it) => (
          <li key={it.id}>
            <span>
              {shownDay(it.on)}
              {text.gap}
              {words.line(it.visitors, it.people)}
              {text.gap}
              {it.topic}
            </span>
            {!readOnly && (
              <LinkButton onClick={() => void remove.run({ visitId: it.id })}>{text.remove}</LinkButton>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <FieldStack labelWidth={72}>
          <DayField label={labels.on} value={draft.on} onChange={(on) => setDraft({ ...draft, on })} />
          <TextField
            label={labels.visitors}
            value={draft.visitors}
            onChange={(visitors) => setDraft({ ...draft, visitors })}
            limit={100}
          />
          <TextField
            label={labels.people}
            value={draft.people === 0 ? '' : String(draft.people)}
            onChange={(typed) =>
              setDraft({ ...draft, people: Math.floor(numberTyped(typed, draft.people) ?? 0) })
            }
          />
          <TextField
            label={labels.topic}
            value={draft.topic}
            onChange={(topic) => setDraft({ ...draft, topic })}
            limit={100}
          />
          <Button
            onClick={() => void send()}
            loading={add.running}
            disabled={draft.on === '' || draft.visitors.trim() === '' || draft.people < 1}
          >
            {words.visit}
          </Button>
        </FieldStack>
      )}
    </Section>
  )
}
