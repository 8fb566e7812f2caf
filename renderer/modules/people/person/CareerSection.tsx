import { useState } from 'react'
import { parseCareer, periodText } from '#shared/modules/people/rules-career'
import type { CareerEntry } from '#shared/modules/people/schema'
import { EditableRows, type EditColumn, LinkButton, Section, type TextCheck } from '../../../components'
import { newRowId } from '../row-id'
import { entryText, withEntryText, withLinesParted } from './checked-content'
import { dateCheck, endCheck } from './checks'
import { DerivedText } from './DerivedText'
import { useEditing } from './editor-context'
import { text } from './person.text'
import { ruleOf } from './rules.text'
import { useAddRow } from './use-add-row'

/** 简历 as two sides of one truth: rows at the left, the official text at the right, each edits the other. */
export function CareerSection() {
  const { content, change, readOnly, opened } = useEditing()
  const [lit, setLit] = useState(-1)
  const columns = useCareerColumns()
  const newRow = (): CareerEntry => ({
    id: newRowId(),
    startedOn: nextStart(),
    endedOn: '',
    text: '',
    notes: [],
  })
  const nextStart = () => content.career.at(-1)?.endedOn ?? ''
  const write = (career: CareerEntry[]) => change({ career: withLinesParted(career) }, `career.${lit}`)
  const add = useAddRow('career', content.career, newRow, write)
  return (
    <Section
      id="career"
      title={text.sections.career}
      facts={text.about.career}
      action={!readOnly && <LinkButton onClick={add}>{text.add}</LinkButton>}
      framed
    >
      <EditableRows
        label={text.sections.career}
        name="career"
        columns={columns}
        rows={content.career}
        rowKey={(it) => it.id}
        onChange={write}
        newRow={newRow}
        readOnly={readOnly}
        lit={lit}
        onRow={setLit}
        empty={
          opened.person.career.length === 0 && !readOnly ? <PasteField onPaste={write} /> : text.notFilled
        }
      />
      <DerivedText tag="JianLi" onlyOverridden />
    </Section>
  )
}

/** Where there is no entry yet: a field that takes the whole text of a form. */
function PasteField({ onPaste }: { onPaste: (career: CareerEntry[]) => void }) {
  return (
    <textarea
      data-control
      rows={1}
      aria-label={text.career.pasteLabel}
      placeholder={text.career.empty}
      style={{ width: '100%', border: 0, outline: 0, background: 'none', font: 'inherit', resize: 'none' }}
      value=""
      onChange={(event) => onPaste(parseCareer(event.target.value, newRowId))}
    />
  )
}

const periodCheck: TextCheck = (typed) => {
  const entry = parseCareer(`${typed}${/^[\d.\s]+$/.test(typed) ? '--' : ''} x`, () => '')[0]
  return entry?.startedOn ? { ok: true, text: periodText(entry) } : dateCheck(text.career.period)(typed)
}

function withPeriod(entry: CareerEntry, typed: string): CareerEntry {
  const read = parseCareer(`${typed} x`, () => '')[0]
  return read?.startedOn ? { ...entry, startedOn: read.startedOn, endedOn: read.endedOn } : entry
}

const REVERSED = 'career.reversed'

/** Left: what is stored. Right of the line: the same as the form has it. Amber: months that do not meet. */
function useCareerColumns(): readonly EditColumn<CareerEntry>[] {
  const { flagged } = useEditing()
  /** A place between two entries is the end of one and the start of the next; a reversed entry is both its own. */
  const codesAt = (index: number) => flagged.get(`career.${index}`) ?? []
  const between = (index: number) => codesAt(index).some((it) => it !== REVERSED)
  const startToCheck = (_: CareerEntry, index: number) => codesAt(index).length > 0
  const endToCheck = (_: CareerEntry, index: number) =>
    between(index + 1) || codesAt(index).includes(REVERSED)
  const eitherToCheck = (row: CareerEntry, index: number) =>
    startToCheck(row, index) || endToCheck(row, index)
  const rule = ruleOf('JianLi')
  return [
    {
      key: 'startedOn',
      title: text.career.startedOn,
      width: 72,
      value: (it) => it.startedOn,
      set: (it, typed) => ({ ...it, startedOn: typed }),
      check: dateCheck(text.career.startedOn),
      toCheck: startToCheck,
      rule,
    },
    {
      key: 'endedOn',
      title: text.career.endedOn,
      width: 72,
      value: (it) => it.endedOn,
      set: (it, typed) => ({ ...it, endedOn: typed }),
      check: endCheck,
      toCheck: endToCheck,
      placeholder: text.career.now,
      rule,
    },
    { key: 'text', title: text.career.text, value: entryText, set: withEntryText, rule },
    {
      key: 'period',
      title: text.career.period,
      width: 132,
      value: periodText,
      set: withPeriod,
      check: periodCheck,
      toCheck: eitherToCheck,
      serif: true,
      divided: true,
      rule,
    },
    { key: 'formText', title: text.career.formText, value: entryText, set: withEntryText, serif: true, rule },
  ]
}
