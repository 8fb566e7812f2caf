import { useState } from 'react'
import type { CareerEntry } from '#shared/modules/people/schema'
import { EditableRows, LinkButton, Section } from '../../../components'
import { newRowId } from '../row-id'
import { CareerPasteDialog } from './CareerPasteDialog'
import { careerColumns } from './career-columns'
import { isCareerPaste } from './career-paste'
import { withLinesParted } from './checked-content'
import { DerivedText } from './DerivedText'
import { useEditing } from './editor-context'
import classes from './person.module.css'
import { text } from './person.text'
import { useAddRow } from './use-add-row'

/** 简历 as two sides of one truth: rows at the left, the official text at the right, each edits the other. */
export function CareerSection() {
  const { content, change, readOnly, flagged, entry, setEntry } = useEditing()
  const [pasted, setPasted] = useState<string | null>(null)
  const newRow = (): CareerEntry => ({
    id: newRowId(),
    startedOn: content.career.at(-1)?.endedOn ?? '',
    endedOn: '',
    text: '',
    notes: [],
  })
  const write = (career: CareerEntry[]) => change({ career: withLinesParted(career) }, `career.${entry}`)
  const add = useAddRow('career', content.career, newRow, write)
  const paste = () => setPasted('')
  return (
    <Section
      id="career"
      title={text.sections.career}
      facts={text.about.career}
      action={!readOnly && <CareerActs onPaste={paste} onAdd={add} />}
      framed
    >
      <div
        onPasteCapture={(event) => {
          const words = event.clipboardData.getData('text')
          if (readOnly || !isCareerPaste(words)) return
          event.preventDefault()
          setPasted(words)
        }}
      >
        <EditableRows
          label={text.sections.career}
          name="career"
          columns={careerColumns(flagged)}
          rows={content.career}
          rowKey={(it) => it.id}
          onChange={write}
          newRow={newRow}
          readOnly={readOnly}
          lit={entry}
          onRow={setEntry}
          empty={readOnly ? text.notFilled : <NoCareer onPaste={paste} />}
        />
      </div>
      <DerivedText tag="JianLi" onlyOverridden />
      {pasted !== null && <CareerPasteDialog text={pasted} onClose={() => setPasted(null)} />}
    </Section>
  )
}

function CareerActs({ onPaste, onAdd }: { onPaste: () => void; onAdd: () => void }) {
  return (
    <span className={classes.sectionActs}>
      <LinkButton onClick={onPaste}>{text.career.paste}</LinkButton>
      <LinkButton onClick={onAdd}>{text.add}</LinkButton>
    </span>
  )
}

function NoCareer({ onPaste }: { onPaste: () => void }) {
  return (
    <>
      {text.career.empty}
      <LinkButton onClick={onPaste}>{text.career.emptyPaste}</LinkButton>
    </>
  )
}
