import { useState } from 'react'
import { type Village, type VillageFund, VillageYear } from '#shared/modules/organizations/village'
import { readDay, shownDay } from '#shared/values/iso-day'
import { CountField, countOf } from '../../../../app/CountField'
import { checkDay } from '../../../../app/DayField'
import { localToday } from '../../../../app/today'
import { useAct } from '../../../../app/use-act'
import {
  Button,
  EditableRows,
  type EditColumn,
  FieldStack,
  FormDialog,
  TextField,
} from '../../../../components'
import classes from '../parties.module.css'
import { text } from './villages.text'

type FundDraft = VillageFund & { key: string }
type Draft = Omit<VillageYear, 'funds' | 'year'> & { year: number | null }
type Props = { village: Village; year: VillageYear | null; onClose: () => void }

let made = 0
const fresh = (): FundDraft => ({
  key: `fund-${++made}`,
  kind: 'fund',
  source: '',
  name: '',
  amount: 0,
  doneOn: '',
})
const EMPTY = {
  income: null,
  incomeTarget: null,
  premises: null,
  premisesTarget: null,
  stars: null,
  workers: null,
  note: '',
}

/** One year of a village: figures, targets, money by source. */
export function YearDialog({ village, year, onClose }: Props) {
  const [draft, setDraft] = useState<Draft>(year ?? { ...EMPTY, year: Number(localToday().slice(0, 4)) })
  const [funds, setFunds] = useState<FundDraft[]>(
    () => year?.funds.map((it, at) => ({ ...it, key: `${at}` })) ?? [],
  )
  const { act, busy, failure } = useAct('organizations.saveVillageYear')
  const named = funds.filter((it) => it.source.trim() !== '').map(({ key: _, ...fund }) => fund)
  const content = VillageYear.safeParse({ ...draft, funds: named })
  const send = async () => {
    if (!content.success) return
    const input = { id: village.id, version: village.version, year: content.data }
    if (await act(input, text.saved(village.name))) onClose()
  }
  return (
    <FormDialog
      title={year ? text.editYear(year.year) : text.addYear}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      ready={content.success}
      busy={busy}
      failure={failure}
      width={720}
    >
      <FigureFields draft={draft} set={(part) => setDraft({ ...draft, ...part })} fixedYear={year !== null} />
      <div className={classes.rows}>
        <div className={classes.rowsHead}>
          <h3>{text.money}</h3>
          <Button small onClick={() => setFunds([...funds, fresh()])}>
            {text.addRow}
          </Button>
        </div>
        <p className={classes.hint}>{text.moneyHint}</p>
        <EditableRows<FundDraft>
          label={text.money}
          name="funds"
          rows={funds}
          rowKey={(it) => it.key}
          onChange={setFunds}
          newRow={fresh}
          columns={fundColumns()}
        />
      </div>
    </FormDialog>
  )
}

type FieldsProps = { draft: Draft; set: (part: Partial<Draft>) => void; fixedYear: boolean }
const FIGURES = ['income', 'incomeTarget', 'premises', 'premisesTarget', 'stars', 'workers'] as const
const MOST: Partial<Record<(typeof FIGURES)[number], number>> = {
  premises: 999_999,
  premisesTarget: 999_999,
  stars: 10,
  workers: 999,
}

function FigureFields({ draft, set, fixedYear }: FieldsProps) {
  return (
    <FieldStack labelWidth={112}>
      <CountField
        label={text.yearFields.year}
        name="year"
        value={draft.year}
        onChange={(year) => set({ year })}
        least={1990}
        most={2100}
        readOnly={fixedYear}
      />
      {FIGURES.map((key) => (
        <CountField
          key={key}
          label={text.yearFields[key]}
          name={key}
          value={draft[key]}
          onChange={(value) => set({ [key]: value })}
          least={key === 'stars' ? 1 : 0}
          most={MOST[key] ?? 99_999_999_999}
        />
      ))}
      <TextField
        label={text.yearFields.note}
        name="note"
        value={draft.note}
        onChange={(note) => set({ note })}
        limit={300}
      />
    </FieldStack>
  )
}

const heads = text.moneyColumns
const kinds = text.moneyKinds

function fundColumns(): EditColumn<FundDraft>[] {
  return [
    {
      key: 'kind',
      title: heads.kind,
      width: 84,
      value: (it) => kinds[it.kind],
      set: (it, words) => ({ ...it, kind: words === kinds.project ? 'project' : 'fund' }),
      options: Object.values(kinds),
    },
    {
      key: 'source',
      title: heads.source,
      width: 136,
      value: (it) => it.source,
      set: (it, source) => ({ ...it, source }),
      options: text.sources,
      limit: 40,
    },
    {
      key: 'name',
      title: heads.name,
      value: (it) => it.name,
      set: (it, name) => ({ ...it, name }),
      limit: 100,
    },
    {
      key: 'amount',
      title: heads.amount,
      width: 128,
      align: 'right',
      value: (it) => String(it.amount),
      set: (it, typed) => ({ ...it, amount: countOf(typed, 0, 99_999_999_999) ?? it.amount }),
    },
    {
      key: 'doneOn',
      title: heads.doneOn,
      width: 108,
      value: (it) => shownDay(it.doneOn),
      set: (it, typed) => ({ ...it, doneOn: readDay(typed) ?? typed }),
      check: checkDay,
    },
  ]
}
