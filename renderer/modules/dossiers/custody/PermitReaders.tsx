import { Checkbox } from '@mantine/core'
import { useMemo } from 'react'
import { politicsOf } from '#shared/modules/people/rules'
import { PersonId } from '#shared/values/id'
import { type OutputOf, useApiQuery } from '../../../app/queries'
import { EditableRows, type EditColumn, LinkButton, Section } from '../../../components'
import { personFound, personOption, searchPeople } from '../../evaluations/cases/search-people'
import { useUnits } from '../../people/people.queries'
import type { ShortNames } from '../../people/short-names'
import classes from './custody.module.css'
import { newReader, type Typed } from './permit-content'
import { text } from './permits.text'
import type { PermitEditing } from './use-permit'

type Reader = Typed['readers'][number]
type Account = OutputOf<'dossiers.readerAccounts'>[number]

/** 查阅人: named on the form, on record or not, some with an account to read by on this computer. */
export function PermitReaders({ editing }: { editing: PermitEditing }) {
  const { typed, change, readOnly } = editing
  const { data: accounts = NO_ACCOUNTS } = useApiQuery('dossiers.readerAccounts', {})
  const { data: standards } = useApiQuery('dossiers.dossierStandards', {})
  const { short } = useUnits()
  const columns = useMemo(() => columnsOf(accounts, short, readOnly), [accounts, short, readOnly])
  const add = () => change({ readers: [...typed.readers, newReader()] })
  return (
    <Section
      title={text.sections.readers}
      facts={standards && text.readersFacts(standards.leastReaders, standards.partyMembersOnly)}
      action={!readOnly && <LinkButton onClick={add}>{text.addReader}</LinkButton>}
      framed
    >
      <EditableRows<Reader>
        label={text.sections.readers}
        name="readers"
        columns={columns}
        rows={typed.readers}
        rowKey={(it) => it.key}
        onChange={(readers) => change({ readers })}
        newRow={newReader}
        readOnly={readOnly}
        empty={text.noReaders}
      />
    </Section>
  )
}

const NO_ACCOUNTS: readonly Account[] = []
const POLITICS = ['中共党员', '预备党员', '群众', '民主党派']

function columnsOf(accounts: readonly Account[], short: ShortNames, readOnly: boolean): EditColumn<Reader>[] {
  const { readerColumns: titles } = text
  return [
    {
      key: 'name',
      title: titles.name,
      width: 88,
      limit: 40,
      value: (it) => it.name,
      set: withName,
      options: async (query) => (await searchPeople(query)).map((it) => personOption(it, short)),
    },
    plain('unit', 100),
    plain('post', 100),
    { ...plain('politics', 20), width: 92, options: POLITICS },
    { ...plain('phone', 30), width: 112 },
    { ...plain('identityNumber', 18), width: 156 },
    { ...plain('relatives', 200), rule: text.relativesRule },
    {
      key: 'account',
      title: titles.account,
      width: 92,
      value: (it) => accounts.find((one) => one.id === it.accountId)?.name ?? '',
      set: (it, typed) =>
        withAccount(
          it,
          accounts.find((one) => one.name === typed.trim()),
        ),
      options: accounts.map((it) => ({ value: it.name, label: it.name, hint: it.section })),
    },
    {
      key: 'declared',
      title: titles.declared,
      width: 52,
      value: () => '',
      set: (it) => it,
      render: (it, change) => (
        <span className={classes.inCell}>
          <Checkbox
            aria-label={text.declaredLabel(it.name)}
            checked={it.declared}
            disabled={readOnly}
            onChange={(event) => change({ ...it, declared: event.currentTarget.checked })}
            data-control
          />
        </span>
      ),
    },
  ]
}

type PlainKey = 'unit' | 'post' | 'politics' | 'phone' | 'identityNumber' | 'relatives'

function plain(key: PlainKey, limit: number): EditColumn<Reader> {
  return {
    key,
    title: text.readerColumns[key],
    limit,
    value: (it) => it[key],
    set: (it, value) => ({ ...it, [key]: value }),
  }
}

/** Somebody chosen from those on record brings what is on record; a typed name belongs to nobody. */
function withName(reader: Reader, typed: string): Reader {
  const person = personFound(typed)
  if (!person) return { ...reader, name: typed, personId: null }
  return {
    ...reader,
    name: person.name,
    personId: PersonId.parse(person.id),
    unit: person.organizationName || reader.unit,
    post: person.post || reader.post,
    politics: politicsOf(person.party) || reader.politics,
  }
}

function withAccount(reader: Reader, account: Account | undefined): Reader {
  if (!account) return { ...reader, accountId: null }
  return {
    ...reader,
    accountId: account.id,
    name: account.name,
    personId: account.personId,
    unit: reader.unit || account.unitName,
    post: reader.post || account.post,
    politics: reader.politics || account.politics,
    identityNumber: reader.identityNumber || account.identityNumber,
  }
}
