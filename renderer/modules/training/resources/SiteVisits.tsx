import { useState } from 'react'
import { shownDay } from '#shared/values/iso-day'
import { DayField } from '../../../app/DayField'
import { useApiQuery } from '../../../app/queries'
import { useAct } from '../../../app/use-act'
import { Button, ErrorNotice, FieldStack, LinkButton, Section, TextField } from '../../../components'
import { numberTyped } from '../fields'
import classes from '../training.module.css'
import { text } from '../training.text'

const words = text.sites
const labels = words.visitFields
const BLANK = { on: '', visitors: '', people: 0, topic: '' }

/** Who came to a site, the latest first, and one more to be entered. */
export function SiteVisits({ siteId, readOnly }: { siteId: string; readOnly: boolean }) {
  const { data: visits } = useApiQuery('training.siteVisits', { id: siteId })
  const [adding, setAdding] = useState(false)
  const { act, failure } = useAct('training.removeSiteVisit')
  return (
    <Section
      title={words.visits}
      facts={visits?.length}
      action={!readOnly && !adding && <LinkButton onClick={() => setAdding(true)}>{words.visit}</LinkButton>}
    >
      <ErrorNotice error={failure} />
      {adding && <NewVisit siteId={siteId} onDone={() => setAdding(false)} />}
      <ul className={classes.lines}>
        {visits?.length === 0 && <li className={classes.quiet}>{words.noVisits}</li>}
        {visits?.map((it) => (
          <li key={it.id}>
            <span>
              {[shownDay(it.on), words.line(it.visitors, it.people), it.topic].filter(Boolean).join(text.gap)}
            </span>
            {!readOnly && (
              <LinkButton onClick={() => void act({ visitId: it.id }, text.removed)}>
                {text.remove}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function NewVisit({ siteId, onDone }: { siteId: string; onDone: () => void }) {
  const [draft, setDraft] = useState(BLANK)
  const { act, busy, failure } = useAct('training.addSiteVisit')
  const change = (part: Partial<typeof BLANK>) => setDraft({ ...draft, ...part })
  const send = async () => {
    if (await act({ id: siteId, visit: draft }, words.visited)) onDone()
  }
  return (
    <>
      <ErrorNotice error={failure} />
      <FieldStack labelWidth={72}>
        <DayField label={labels.on} value={draft.on} onChange={(on) => change({ on })} />
        <TextField
          label={labels.visitors}
          value={draft.visitors}
          onChange={(visitors) => change({ visitors })}
          limit={100}
        />
        <TextField
          label={labels.people}
          value={draft.people === 0 ? '' : String(draft.people)}
          onChange={(typed) => change({ people: Math.floor(numberTyped(typed, draft.people) ?? 0) })}
        />
        <TextField
          label={labels.topic}
          value={draft.topic}
          onChange={(topic) => change({ topic })}
          limit={100}
        />
      </FieldStack>
      <span>
        <Button
          onClick={() => void send()}
          loading={busy}
          disabled={draft.on === '' || draft.visitors.trim() === '' || draft.people < 1}
        >
          {words.keepVisit}
        </Button>
      </span>
    </>
  )
}
