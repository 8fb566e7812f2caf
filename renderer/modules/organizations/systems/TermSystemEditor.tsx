import type { TermContent } from '#shared/modules/organizations/term'
import { CountField } from '../../../app/CountField'
import { AreaField, EditableRows, FieldStack, Section, TextField } from '../../../components'
import { text } from './term-system.text'
import { caseColumns, freshCase, freshYears, yearColumns } from './term-system-columns'

type Props = { content: TermContent; onChange: (content: TermContent) => void; readOnly: boolean }
type Part = { content: TermContent; set: (part: Partial<TermContent>) => void; readOnly: boolean }

/** Whom a system reminds, how long before, by whom, and with which letter. */
export function TermSystemEditor({ content, onChange, readOnly }: Props) {
  const part = { content, set: (next: Partial<TermContent>) => onChange({ ...content, ...next }), readOnly }
  return (
    <>
      <ReminderPart {...part} />
      <CasesPart {...part} />
      <LetterPart {...part} />
      <BasisPart {...part} />
    </>
  )
}

function ReminderPart({ content, set, readOnly }: Part) {
  return (
    <Section title={text.reminder} framed>
      <FieldStack labelWidth={112}>
        <CountField
          label={text.ahead}
          name="ahead"
          value={content.ahead}
          onChange={(ahead) => ahead !== null && set({ ahead })}
          most={36}
          rule={text.aheadRule}
          readOnly={readOnly}
        />
        <TextField
          label={text.again}
          name="again"
          value={content.again.join('、')}
          onChange={(typed) => set({ again: numbersOf(typed) })}
          rule={text.againRule}
          readOnly={readOnly}
        />
        <CountField
          label={text.extendable}
          name="extendable"
          value={content.extendable}
          onChange={(extendable) => extendable !== null && set({ extendable })}
          most={36}
          readOnly={readOnly}
        />
      </FieldStack>
    </Section>
  )
}

function CasesPart({ content, set, readOnly }: Part) {
  return (
    <>
      <Section title={text.cases} framed>
        <EditableRows
          label={text.cases}
          name="cases"
          columns={caseColumns()}
          rows={content.cases}
          rowKey={(it) => it.affiliation}
          onChange={(cases) => set({ cases })}
          newRow={() => freshCase(content.cases)}
          readOnly={readOnly}
        />
      </Section>
      <Section title={text.years} framed>
        <EditableRows
          label={text.years}
          name="years"
          columns={yearColumns()}
          rows={content.years}
          rowKey={(it) => `${it.kind}${it.affiliation}`}
          onChange={(years) => set({ years })}
          newRow={freshYears}
          readOnly={readOnly}
        />
      </Section>
    </>
  )
}

function LetterPart({ content: { letter }, set, readOnly }: Part) {
  const put = (part: Partial<TermContent['letter']>) => set({ letter: { ...letter, ...part } })
  return (
    <Section title={text.letter} framed>
      <FieldStack labelWidth={112}>
        <TextField
          label={text.letterTitle}
          name="letter.title"
          value={letter.title}
          onChange={(title) => put({ title })}
          limit={60}
          readOnly={readOnly}
        />
        <AreaField
          label={text.paragraphs}
          name="letter.paragraphs"
          value={letter.paragraphs.join('\n')}
          onChange={(words) => put({ paragraphs: words.split('\n') })}
          rule={text.paragraphsRule}
          minRows={5}
          lines
          readOnly={readOnly}
        />
        <CountField
          label={text.requestDays}
          name="letter.requestDays"
          value={letter.requestDays}
          onChange={(requestDays) => requestDays !== null && put({ requestDays })}
          most={366}
          rule={text.requestRule}
          readOnly={readOnly}
        />
      </FieldStack>
    </Section>
  )
}

function BasisPart({ content, set, readOnly }: Part) {
  const { procedure } = content
  return (
    <Section title={text.basisText} framed>
      <FieldStack labelWidth={112}>
        <TextField
          label={text.procedure}
          name="procedure"
          value={procedure ? `${procedure.system}、${procedure.kind}` : ''}
          onChange={(typed) => set({ procedure: procedureOf(typed) })}
          rule={text.procedureRule}
          readOnly={readOnly}
        />
        <AreaField
          label={text.basis}
          name="basis"
          value={content.basis}
          onChange={(basis) => set({ basis })}
          limit={500}
          readOnly={readOnly}
        />
        <AreaField
          label={text.local}
          name="local"
          value={content.local.join('\n')}
          onChange={(words) => set({ local: words === '' ? [] : words.split('\n') })}
          rule={text.localRule}
          lines
          readOnly={readOnly}
        />
      </FieldStack>
    </Section>
  )
}

function numbersOf(typed: string): number[] {
  return (typed.match(/\d+/g) ?? []).map(Number)
}

function procedureOf(typed: string): TermContent['procedure'] {
  const [system = '', kind = ''] = typed.split(/[、,，\s]+/)
  return system === '' ? null : { system, kind }
}
