import { useMemo, useState } from 'react'
import { CLASS_CODES, ClassCode, classLabel } from '#shared/modules/dossiers/classes'
import type { SheetLine } from '#shared/modules/dossiers/material'
import { dateText } from '#shared/modules/dossiers/rules-catalogue'
import {
  Button,
  type Column,
  DataTable,
  Dialog,
  SendKey,
  showToast,
  useArraySource,
} from '../../../components'
import { PlainPicker } from '../../../components/PlainPicker'
import classes from './catalogue.module.css'
import { text } from './catalogue.text'
import type { CatalogueEditing } from './use-catalogue'
import type { ReadSheet } from './use-sheet'

type Shown = SheetLine & { known: boolean }
type Props = { read: ReadSheet; catalogue: CatalogueEditing; onClose: () => void }

/** What a workbook would bring, line by line. What stands here and is not there yet goes into the catalogue, unsaved. */
export function SheetDialog({ read, catalogue, onClose }: Props) {
  const [focus, setFocus] = useState(0)
  const [chosen, setChosen] = useState<ReadonlyMap<number, ClassCode>>(new Map())
  const lines = useShown(read, catalogue, chosen)
  const ready = lines.flatMap(({ classCode, known, row: _, problem: __, ...line }) =>
    classCode === null || known ? [] : [{ ...line, classCode }],
  )
  const undecided = lines.filter((it) => it.classCode === null).length
  const known = lines.filter((it) => it.known).length
  const send = () => {
    if (ready.length === 0) return
    catalogue.take(ready)
    showToast(text.placedIn(ready.length))
    onClose()
  }
  const choose = (row: number, code: ClassCode) => setChosen((now) => new Map([...now, [row, code]]))
  return (
    <Dialog
      title={text.sheetTitle(read.file)}
      onClose={onClose}
      width={1040}
      actions={
        <Actions undecided={undecided} known={known} ready={ready.length} onSend={send} onClose={onClose} />
      }
    >
      <SendKey keys="ctrl+enter" onSend={send} />
      <div className={classes.sheet}>
        <DataTable<Shown>
          label={text.sheetTable}
          columns={columnsFor(choose)}
          source={useArraySource(lines)}
          rowKey={(it) => String(it.row)}
          focus={Math.min(focus, lines.length - 1)}
          onFocus={setFocus}
          density="dense"
          isQuiet={(it) => it.known}
          autoFocus
        />
      </div>
      <Ignored lines={read.ignored} />
    </Dialog>
  )
}

type ActionsProps = {
  undecided: number
  known: number
  ready: number
  onSend: () => void
  onClose: () => void
}

/** What stays out and why, before what goes in. */
function Actions({ undecided, known, ready, onSend, onClose }: ActionsProps) {
  return (
    <>
      {undecided > 0 && <span className={classes.amber}>{text.left(undecided)}</span>}
      {known > 0 && <span className={classes.quiet}>{text.knownCount(known)}</span>}
      <Button onClick={onClose} keys="escape">
        {text.cancel}
      </Button>
      <Button kind="primary" keys="ctrl+enter" onClick={onSend} disabled={ready === 0}>
        {text.sheetSend(ready)}
      </Button>
    </>
  )
}

function useShown(
  { lines }: ReadSheet,
  { lines: there }: CatalogueEditing,
  chosen: ReadonlyMap<number, ClassCode>,
) {
  return useMemo(() => {
    const known = new Set(there.map((it) => `${it.classCode} ${it.title} ${it.year} ${it.month} ${it.day}`))
    return lines.map((line): Shown => {
      const classCode = chosen.get(line.row) ?? line.classCode
      const { title, year, month, day } = line
      return {
        ...line,
        classCode,
        known: known.has(`${classCode} ${title} ${year ?? ''} ${month ?? ''} ${day ?? ''}`),
      }
    })
  }, [lines, there, chosen])
}

const { sheetColumns: titles } = text

function columnsFor(choose: (row: number, code: ClassCode) => void): readonly Column<Shown>[] {
  return [
    { key: 'row', title: titles.row, width: 56, align: 'right', quiet: true, render: (it) => it.row },
    {
      key: 'classCode',
      title: titles.classCode,
      width: 96,
      render: (it) =>
        it.classCode ? classLabel(it.classCode) : <ClassPick onPick={(code) => choose(it.row, code)} />,
    },
    { key: 'title', title: titles.title, render: (it) => clipped(it.title) },
    { key: 'formed', title: titles.formed, width: 104, render: (it) => dateText(it) || text.none },
    { key: 'pages', title: titles.pages, width: 60, align: 'right', render: (it) => it.pages ?? text.none },
    { key: 'remark', title: titles.remark, width: 144, render: (it) => clipped(it.remark) },
    {
      key: 'note',
      title: titles.note,
      width: 240,
      render: (it) => (it.known ? text.known : <span className={classes.red}>{clipped(it.problem)}</span>),
    },
  ]
}

function ClassPick({ onPick }: { onPick: (code: ClassCode) => void }) {
  return (
    <PlainPicker
      label={text.undecided}
      value=""
      placeholder={text.undecided}
      onChange={(value) => value !== '' && onPick(ClassCode.parse(value))}
      options={CLASS_CODES.map((code) => ({ value: code as string, label: classLabel(code) }))}
    />
  )
}

function Ignored({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <ul className={classes.ignored}>
      <li>{text.ignored(lines.length)}</li>
      {lines.map((it) => (
        <li key={it}>{it}</li>
      ))}
    </ul>
  )
}

function clipped(value: string) {
  return (
    <span className={classes.clipped} title={value}>
      {value}
    </span>
  )
}
