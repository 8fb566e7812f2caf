import { useState } from 'react'
import type { Programme } from '#shared/modules/inspections/system'
import type { RoundRow } from '#shared/modules/inspections/visit'
import { shownDay } from '#shared/values/iso-day'
import { DayField } from '../../../app/DayField'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useAct } from '../../../app/use-act'
import {
  Button,
  Dialog,
  ErrorNotice,
  FieldStack,
  LinkButton,
  PickerField,
  TextField,
} from '../../../components'
import classes from '../inspections.module.css'
import { text } from '../inspections.text'

const words = text.rounds
type Draft = Pick<RoundRow, 'title' | 'manner' | 'begins' | 'ends' | 'note' | 'version'> & {
  id: string | null
}
const BLANK: Draft = { id: null, version: 0, title: '', manner: '', begins: '', ends: '', note: '' }

type Props = { programme: Programme; year: number; onClose: () => void }

/** The rounds of a year, and one of them to be entered or corrected below. */
export function RoundsDialog({ programme, year, onClose }: Props) {
  const [draft, setDraft] = useState(BLANK)
  const saving = useAct('inspections.saveRound')
  const mayEdit = useRight('ledgers.edit')
  const save = async () => {
    const { id, version, title, manner, begins, ends, note } = draft
    const content = { programme: programme.key, year, title, manner, begins, ends, note }
    if (await saving.act({ id, version, content }, words.saved(title))) setDraft(BLANK)
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
              loading={saving.busy}
            >
              {draft.id === null ? words.add : text.save}
            </Button>
          )}
        </>
      }
    >
      <ErrorNotice error={saving.failure} />
      <RoundLines programme={programme.key} year={year} onOpen={setDraft} onGone={() => setDraft(BLANK)} />
      {mayEdit && <RoundFields programme={programme} draft={draft} onChange={setDraft} />}
    </Dialog>
  )
}

type LinesProps = { programme: string; year: number; onOpen: (round: RoundRow) => void; onGone: () => void }

function RoundLines({ programme, year, onOpen, onGone }: LinesProps) {
  const { data: rounds } = useApiQuery('inspections.rounds', { programme, year })
  const { act, failure } = useAct('inspections.removeRound')
  const mayEdit = useRight('ledgers.edit')
  const drop = async ({ id, version }: RoundRow) => {
    if (await act({ id, version }, text.removed)) onGone()
  }
  return (
    <>
      <ErrorNotice error={failure} />
      <ul className={classes.lines}>
        {rounds?.length === 0 && <li className={classes.quiet}>{words.empty}</li>}
        {rounds?.map((it) => (
          <li key={it.id}>
            <LinkButton onClick={() => onOpen(it)}>{it.title}</LinkButton>
            <span className={classes.acts}>
              <span className={classes.quiet}>{lineOf(it)}</span>
              {mayEdit && it.visits === 0 && (
                <LinkButton onClick={() => void drop(it)}>{text.remove}</LinkButton>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

type FieldsProps = { programme: Programme; draft: Draft; onChange: (draft: Draft) => void }

function RoundFields({ programme, draft, onChange }: FieldsProps) {
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  return (
    <FieldStack labelWidth={72}>
      <TextField label={words.name} value={draft.title} onChange={(title) => change({ title })} limit={60} />
      <PickerField
        label={words.manner}
        value={draft.manner}
        onChange={(manner) => change({ manner })}
        options={programme.manners}
        free
      />
      <DayField label={words.begins} value={draft.begins} onChange={(begins) => change({ begins })} />
      <DayField label={words.ends} value={draft.ends} onChange={(ends) => change({ ends })} />
      <TextField label={words.note} value={draft.note} onChange={(note) => change({ note })} limit={500} />
    </FieldStack>
  )
}

function lineOf({ begins, ends, visits, findings }: RoundRow): string {
  const span = begins === '' ? '' : text.coverage.span(begins, ends)
  const sums = [`${words.columns.visits} ${visits}`, `${words.columns.findings} ${findings}`]
  return [span || shownDay(begins), ...sums].filter(Boolean).join(text.gap)
}
