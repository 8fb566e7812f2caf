import { useMemo, useState } from 'react'
import { PersonId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { EditableRows, type EditColumn, LinkButton, Section } from '../../../components'
import { personFound, personOption, searchPeople } from '../../evaluations/cases/search-people'
import { useUnits } from '../../people/people.queries'
import type { ShortNames } from '../../people/short-names'
import { CheckListDialog } from './CheckListDialog'
import classes from './custody.module.css'
import { DossierAdder } from './DossierAdder'
import { newRow, type TypedRow } from './transfer-content'
import { text } from './transfers.text'
import type { TransferEditing } from './use-transfer'
import { useTransferRows } from './use-transfer-rows'

/** The dossiers of a transfer: going out with what is on record, coming in with what was found. */
export function TransferRows({ editing }: { editing: TransferEditing }) {
  const { typed, change, readOnly } = editing
  const { addDossier, addRow } = useTransferRows(editing)
  const { data: standards } = useApiQuery('dossiers.dossierStandards', {})
  const { short } = useUnits()
  const [checking, setChecking] = useState<TypedRow | null>(null)
  const out = typed.direction === 'out'
  const columns = useMemo(() => {
    const reasons = standards?.transferReasons ?? []
    return out ? outColumns(reasons) : inColumns(reasons, short, setChecking)
  }, [standards, out, short])
  return (
    <Section
      title={text.sections.dossiers}
      facts={text.dossiersFacts[typed.direction]}
      action={!readOnly && !out && <LinkButton onClick={addRow}>{text.addPerson}</LinkButton>}
      framed
    >
      <EditableRows<TypedRow>
        label={text.sections.dossiers}
        name="dossiers"
        columns={columns}
        rows={typed.dossiers}
        rowKey={(it) => it.key}
        onChange={(dossiers) => change({ dossiers })}
        newRow={out ? undefined : newRow}
        readOnly={readOnly}
        empty={text.noRows}
      />
      {!readOnly && (
        <DossierAdder label={text.addDossier} name="addDossier" onAdd={(id) => void addDossier(id)} />
      )}
      {checking && (
        <CheckListDialog
          row={checking}
          onDone={(row) => {
            change({ dossiers: typed.dossiers.map((it) => (it.key === row.key ? row : it)) })
            setChecking(null)
          }}
          onClose={() => setChecking(null)}
        />
      )}
    </Section>
  )
}

type PlainKey =
  | 'unitPost'
  | 'reason'
  | 'originals'
  | 'duplicates'
  | 'materials'
  | 'found'
  | 'troubles'
  | 'cabinet'
  | 'shelf'

function plain(key: PlainKey, limit: number, width?: number): EditColumn<TypedRow> {
  return {
    key,
    title: text.rows[key],
    limit,
    value: (it) => it[key],
    set: (it, value) => ({ ...it, [key]: value }),
    ...(width === undefined ? {} : { width }),
  }
}

function number(key: 'originals' | 'duplicates' | 'materials' | 'found'): EditColumn<TypedRow> {
  return { ...plain(key, 4, 60), align: 'right' }
}

const NAME: EditColumn<TypedRow> = {
  key: 'name',
  title: text.rows.name,
  width: 88,
  value: (it) => it.name,
  set: (it) => it,
  readOnly: true,
}

function outColumns(reasons: readonly string[]): EditColumn<TypedRow>[] {
  return [
    NAME,
    plain('unitPost', 200),
    { ...plain('reason', 60, 160), options: reasons },
    number('originals'),
    number('duplicates'),
    number('materials'),
  ]
}

function inColumns(
  reasons: readonly string[],
  short: ShortNames,
  onCheck: (row: TypedRow) => void,
): EditColumn<TypedRow>[] {
  return [
    {
      ...NAME,
      readOnly: false,
      limit: 40,
      set: withPerson,
      options: async (query) => (await searchPeople(query)).map((it) => personOption(it, short)),
    },
    plain('unitPost', 200),
    { ...plain('reason', 60, 96), options: reasons },
    number('originals'),
    number('duplicates'),
    number('materials'),
    number('found'),
    plain('troubles', 500, 132),
    plain('cabinet', 20, 48),
    plain('shelf', 20, 48),
    {
      key: 'check',
      title: text.rows.check,
      width: 80,
      value: () => '',
      set: (it) => it,
      render: (it) => (
        <span className={classes.inCell}>
          <LinkButton onClick={() => onCheck(it)}>{text.checkList}</LinkButton>
        </span>
      ),
    },
  ]
}

/** Somebody chosen from those on record; a typed name belongs to nobody. */
function withPerson(row: TypedRow, typed: string): TypedRow {
  const person = personFound(typed)
  if (!person) return { ...row, name: typed, personId: null, dossierId: null }
  return {
    ...row,
    name: person.name,
    personId: PersonId.parse(person.id),
    dossierId: null,
    unitPost: row.unitPost || person.post,
  }
}
