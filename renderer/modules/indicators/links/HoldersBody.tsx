import { useState } from 'react'
import type {
  HoldersAsk,
  LinkCell,
  LinkHolder,
  LinkSystem,
  LinksContent,
} from '#shared/modules/indicators/links'
import { listName } from '#shared/values/name-order'
import { ListBody, Nothing } from '../../../app/lists/ListParts'
import { usePagedQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import { type Column, DataTable, ErrorNotice } from '../../../components'
import classes from '../indicators.module.css'
import { HolderPanel } from './HolderPanel'
import type { LinkDraft } from './LinkDialog'
import { text } from './links.text'

/** What of the holders is listed. */
export type HoldersBodyAsk = Pick<HoldersAsk, 'system' | 'on' | 'text' | 'view' | 'watch'>

type Props = {
  system: LinkSystem & { content: LinksContent }
  ask: HoldersBodyAsk
  onClear: () => void
  onAdd: (row: LinkHolder, type: string) => void
  onEdit: (draft: LinkDraft) => void
}

/** Holders with what they are linked to and what they lack; Enter enters the first link that is missing. */
export function HoldersBody({ system, ask, onClear, onAdd, onEdit }: Props) {
  const source = usePagedQuery('indicators.linkHolders', ask)
  const [focus, setFocus] = useState(0)
  const at = Math.min(focus, source.total - 1)
  const row = source.rowAt(at)
  const undated = ask.on !== '' && system.content.holders.kind === 'person'
  useStatus([
    text.status(source.total),
    ...sumWords(source.answer?.sums ?? []),
    ...(undated ? [text.undated(system.content.holderWord)] : []),
  ])
  const isWhole = ask.view === 'all' && ask.watch === '' && ask.text === ''
  return (
    <>
      <ListBody>
        <ErrorNotice error={source.error} />
        <DataTable<LinkHolder>
          label={system.title}
          columns={columnsOf(system.content)}
          source={source}
          rowKey={(it) => it.id}
          focus={at}
          onFocus={setFocus}
          onOpen={(it) => onAdd(it, firstMissing(it) ?? system.content.types[0]?.key ?? '')}
          empty={source.loading ? null : <Nothing words={WORDS} isWhole={isWhole} onClear={onClear} />}
          autoFocus
        />
      </ListBody>
      <HolderPanel system={system} holder={row ?? null} onAdd={onAdd} onEdit={onEdit} />
    </>
  )
}

const WORDS = { empty: text.emptyHolders, nothing: text.nothing, everything: text.everything }

function sumWords(sums: readonly { label: string; links: number; short: number }[]): string[] {
  return sums.map(({ label, links, short }) =>
    [`${label} ${links}`, short > 0 ? text.missing(short) : ''].filter(Boolean).join('，'),
  )
}

function firstMissing({ cells }: LinkHolder): string | undefined {
  return cells.find((it) => it.count < it.least)?.type
}

/** A holder, what its rule was found by, a column a kind of link. What is longest takes the room that is left. */
function columnsOf({ types, holders }: LinksContent): readonly Column<LinkHolder>[] {
  const { kind } = holders
  const person = kind === 'person'
  const most = types.map(({ rules }) => Math.max(...rules.map((it) => it.least)))
  const widest = person ? -1 : most.indexOf(Math.max(...most))
  return [
    {
      key: 'name',
      title: person ? text.person : text.name,
      width: person ? 88 : kind === 'party' ? 184 : 120,
      strong: true,
      render: (row) => (person ? listName(row.name) : row.name),
    },
    { key: 'unit', title: text.unit, width: 96, render: (row) => row.unitName || text.none },
    ...ABOUT.filter((it) => it.of === kind).map(({ column }) => column),
    ...types.map(
      ({ key, label }, index): Column<LinkHolder> => ({
        key,
        title: label,
        ...(index === widest ? {} : { width: types.length > 2 ? 144 : 184 }),
        render: (row) => <Cell cell={row.cells[index]} />,
      }),
    ),
    {
      key: 'short',
      title: text.totalShort,
      width: 64,
      align: 'right',
      render: (row) => (row.short > 0 ? <span className={classes.red}>{row.short}</span> : text.none),
    },
  ]
}

/** By what the rule of a holder was found: of people the post, of villages the marks. */
const ABOUT: readonly { of: string; column: Column<LinkHolder> }[] = [
  { of: 'person', column: { key: 'about', title: text.post, quiet: true, render: aboutOf } },
  { of: 'village', column: { key: 'about', title: text.marks, width: 112, quiet: true, render: aboutOf } },
]

function aboutOf({ about }: LinkHolder): string {
  return about || text.none
}

/** The names it is linked to, and what is missing or too many. */
function Cell({ cell }: { cell: LinkCell | undefined }) {
  if (!cell) return null
  const names = cell.links.map((it) => it.name).join('、')
  const short = Math.max(0, cell.least - cell.count)
  const over = cell.most === null ? 0 : Math.max(0, cell.count - cell.most)
  if (names === '' && short === 0) return text.none
  return (
    <span title={names}>
      {names !== '' && <span>{names}</span>}
      {short > 0 && <span className={classes.missing}>{text.missing(short)}</span>}
      {over > 0 && <span className={classes.missing}>{text.tooMany(over)}</span>}
    </span>
  )
}
