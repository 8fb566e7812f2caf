import { useState } from 'react'
import type { PlanContent, PlanLine, TrainingPlan } from '#shared/modules/training/plan'
import { proposedLines } from '#shared/modules/training/rules-plan'
import type { TrainingSystem } from '#shared/modules/training/system'
import { useApiQuery, useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import {
  EditableRows,
  type EditColumn,
  type Failure,
  FieldStack,
  FormDialog,
  PickerField,
  Section,
  TextField,
} from '../../../components'
import { numberTyped, shownNumber } from '../fields'
import { text } from '../training.text'

const words = text.plans

type Props = { plan: TrainingPlan | null; onClose: () => void }

/** A plan: for a new one the system's proposal for every year stands there to be adjusted. */
export function PlanDialog({ plan, onClose }: Props) {
  const { data: systems } = useApiQuery('training.trainingSystems', {})
  const planning = (systems ?? []).filter((it) => it.planYears !== null)
  const [draft, setDraft] = useState<PlanContent | null>(plan && contentOf(plan))
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('training.savePlan')
  const system = planning.find((it) => it.key === draft?.system)
  const begin = (found: TrainingSystem | undefined, fromYear: number) =>
    found && setDraft(fresh(found, fromYear))
  const send = async () => {
    if (!draft) return
    const reply = await run({ id: plan?.id ?? null, version: plan?.version ?? 0, content: draft })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.saved(reply.value.title))
    onClose()
  }
  return (
    <FormDialog
      title={plan?.title ?? words.newTitle}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      ready={draft !== null && draft.title.trim() !== ''}
      busy={running}
      failure={failure}
      width={800}
    >
      <FieldStack labelWidth={72}>
        <PickerField
          label={words.fields.system}
          value={draft?.system ?? ''}
          onChange={(key) =>
            begin(
              planning.find((it) => it.key === key),
              new Date().getFullYear(),
            )
          }
          options={planning.map((it) => ({ value: it.key, label: it.title }))}
          readOnly={plan !== null}
        />
        {draft && system && (
          <>
            <TextField
              label={words.fields.title}
              value={draft.title}
              onChange={(title) => setDraft({ ...draft, title })}
              limit={100}
            />
            <TextField
              label={words.fields.from}
              value={String(draft.fromYear)}
              onChange={(typed) => /^\d{4}$/.test(typed) && begin(system, Number(typed))}
              readOnly={plan !== null}
            />
            <TextField
              label={words.fields.document}
              value={draft.document}
              onChange={(document) => setDraft({ ...draft, document })}
              limit={100}
            />
          </>
        )}
      </FieldStack>
      {draft && system && (
        <Section title={words.lines} facts={draft.lines.length}>
          <EditableRows<PlanLine>
            label={words.lines}
            name="lines"
            columns={columnsOf(system)}
            rows={draft.lines}
            rowKey={(row) => `${draft.lines.indexOf(row)}`}
            onChange={(lines) => setDraft({ ...draft, lines })}
            newRow={() => ({
              year: draft.fromYear,
              kind: system.kinds[0]?.key ?? '',
              audience: '',
              classes: null,
              personTimes: null,
              unit: '',
            })}
          />
        </Section>
      )}
    </FormDialog>
  )
}

function fresh(system: TrainingSystem, fromYear: number): PlanContent {
  const toYear = fromYear + (system.planYears ?? 1) - 1
  const title = words.titleOf(fromYear, toYear)
  return { system: system.key, title, fromYear, toYear, document: '', lines: proposedLines(system, fromYear) }
}

function contentOf({ system, title, fromYear, toYear, document, lines }: TrainingPlan): PlanContent {
  return { system, title, fromYear, toYear, document, lines }
}

function columnsOf({ kinds }: TrainingSystem): EditColumn<PlanLine>[] {
  return [
    {
      key: 'year',
      title: words.line.year,
      width: 72,
      value: (row) => String(row.year),
      set: (row, typed) => ({ ...row, year: numberTyped(typed, row.year) ?? row.year }),
    },
    {
      key: 'kind',
      title: words.line.kind,
      width: 152,
      value: (row) => kinds.find((it) => it.key === row.kind)?.label ?? row.kind,
      set: (row, label) => ({ ...row, kind: kinds.find((it) => it.label === label)?.key ?? row.kind }),
      options: kinds.map((it) => it.label),
    },
    {
      key: 'audience',
      title: words.line.audience,
      value: (row) => row.audience,
      set: (row, audience) => ({ ...row, audience }),
      limit: 60,
    },
    {
      key: 'classes',
      title: words.line.classes,
      width: 72,
      align: 'right',
      value: (row) => shownNumber(row.classes),
      set: (row, typed) => ({ ...row, classes: whole(typed, row.classes) }),
    },
    {
      key: 'times',
      title: words.line.times,
      width: 80,
      align: 'right',
      value: (row) => shownNumber(row.personTimes),
      set: (row, typed) => ({ ...row, personTimes: whole(typed, row.personTimes) }),
    },
    {
      key: 'unit',
      title: words.line.unit,
      width: 128,
      value: (row) => row.unit,
      set: (row, unit) => ({ ...row, unit }),
      limit: 60,
    },
  ]
}

function whole(typed: string, before: number | null): number | null {
  const figure = numberTyped(typed, before)
  return figure === null ? null : Math.floor(figure)
}
