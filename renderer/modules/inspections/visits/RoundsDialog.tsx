import { useState } from 'react'
import type { Programme } from '#shared/modules/inspections/system'
import type { RoundRow } from '#shared/modules/inspections/visit'
import { shownDay } from '#shared/values/iso-day'
import { DayField } from '../../../app/DayField'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import {
  Button,
  Dialog,
  ErrorNotice,
  type Failure,
  FieldStack,
  LinkButton,
  PickerField,
  TextField,
} from '../../../components'
import classes from '../inspections.module.css'
import { text } from '../inspections.text'

const words = text.rounds
const BLANK = { title: '', manner: '', begins: '', ends: '', note: '' }

type Props = { programme: Programme; year: number; onClose: () => void }
type Draft = typeof BLANK & { id: string | null; version: number }

/** The rounds of a year, and one of them to be entered or corrected below. */
export function RoundsDialog({ programme, year, onClose }: Props) {
  const { data: rounds } = useApiQuery('inspections.rounds', { programme: programme.key, year })
  const [draft, setDraft] = useState<Draft>({ ...BLANK, id: null, version: 0 })
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('inspections.saveRound')
  const mayEdit = useRight('ledgers.edit')
  const change = (part: Partial<typeof BLANK>) => setDraft({ ...draft, ...part })
  const save = async () => {
    const { id, version, ...fields } = draft
    const reply = await run({ id, version, content: { programme: programme.key, year, ...fields } })
    if (!reply.ok) return setFailure(reply)
    setFailure(null)
    tellDone(words.saved(fields.title))
    setDraft({ ...BLANK, id: null, version: 0 })
  }
  return (
    <Dialog
      title={words.title(year)}
      onClose={onClose}
      width={560}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {words.close}
          </Button>
          {mayEdit && (
            <Button
              kind="primary"
              onClick={() => void save()}
              disabled={draft.title.trim() === ''}
              loading={running}
            >
              {draft.id === null ? words.add : text.save}
            </Button>
          )}
        </>
      }
    >
      <ErrorNotice error={failure} />
      <ul className={classes.lines}>
        {rounds?.length === 0 && <li className={classes.quiet}>{words.empty}</li>}
        {rounds?.map((it) => (
          <li key={it.id}>
            <LinkButton onClick={() => setDraft(it)}>{it.title}</LinkButton>
            <span className={classes.quiet}>{lineOf(it)}</span>
          </li>
        ))}
      </ul>
      {mayEdit && (
        <FieldStack labelWidth={72}>
          <TextField
            label={words.name}
            value={draft.title}
            onChange={(title) => change({ title })}
            limit={60}
          />
          <PickerField
            label={words.manner}
            value={draft.manner}
            onChange={(manner) => change({ manner })}
            options={programme.manners}
            free
          />
          <DayField label={words.begins} value={draft.begins} onChange={(begins) => change({ begins })} />
          <DayField label={words.ends} value={draft.ends} onChange={(ends) => change({ ends })} />
        </FieldStack>
      )}
    </Dialog>
  )
}

function lineOf({ begins, ends, visits, findings }: RoundRow): string {
  const span = begins === '' ? '' : text.coverage.span(begins, ends)
  const sums = [`${words.columns.visits} ${visits}`, `${words.columns.findings} ${findings}`]
  return [span || shownDay(begins), ...sums].filter(Boolean).join(text.gap)
}
