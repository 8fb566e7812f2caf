import { PARTY_KINDS, type PartyKind } from '#shared/modules/organizations/party-words'
import type { TermContent } from '#shared/modules/organizations/term'
import { CountField } from '../../../app/CountField'
import { useApiQuery } from '../../../app/queries'
import { AreaField, EditableRows, FieldStack, PickerField, Section, TextField } from '../../../components'
import { linesOf, ParsedField } from './ParsedField'
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
    <Section title={text.reminder}>
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
        <ParsedField
          label={text.again}
          name="again"
          value={content.again}
          onChange={(again) => set({ again })}
          words={(again) => again.join('、')}
          read={numbersOf}
          rule={text.againRule}
          readOnly={readOnly}
        />
        <KindField content={content} set={set} readOnly={readOnly} />
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

/** Which kinds of party organizations the system is for; all where none is named. */
function KindField({ content: { scope }, set, readOnly }: Part) {
  return (
    <ParsedField
      label={text.kinds}
      name="scope.kinds"
      value={scope.kinds}
      onChange={(kinds) => set({ scope: { ...scope, kinds } })}
      words={(kinds) => kinds.map((it) => PARTY_KINDS[it as PartyKind] ?? it).join('、')}
      read={kindsOf}
      rule={text.kindsRule}
      readOnly={readOnly}
    />
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
    <Section title={text.letter}>
      <FieldStack labelWidth={112}>
        <TextField
          label={text.letterTitle}
          name="letter.title"
          value={letter.title}
          onChange={(title) => put({ title })}
          limit={60}
          readOnly={readOnly}
        />
        <ParsedField
          label={text.paragraphs}
          name="letter.paragraphs"
          value={letter.paragraphs}
          onChange={(paragraphs) => put({ paragraphs })}
          words={(paragraphs) => paragraphs.join('\n')}
          read={linesOf}
          rule={text.paragraphsRule}
          lines={5}
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
  return (
    <Section title={text.basisText}>
      <FieldStack labelWidth={112}>
        <ProcedureField content={content} set={set} readOnly={readOnly} />
        <AreaField
          label={text.basis}
          name="basis"
          value={content.basis}
          onChange={(basis) => set({ basis })}
          limit={500}
          readOnly={readOnly}
        />
        <ParsedField
          label={text.local}
          name="local"
          value={content.local}
          onChange={(local) => set({ local })}
          words={(local) => local.join('\n')}
          read={linesOf}
          rule={text.localRule}
          lines={2}
          readOnly={readOnly}
        />
      </FieldStack>
    </Section>
  )
}

/** The procedure that an election is begun by, of those that are offered. */
function ProcedureField({ content: { procedure }, set, readOnly }: Part) {
  const { data } = useApiQuery('procedures.procedures', {})
  const keyOf = (it: { system: string; kind: string }) => `${it.system}/${it.kind}`
  const options = (data ?? []).map((it) => ({
    value: keyOf(it),
    label: it.title,
    hint: it.systemTitle,
  }))
  const choose = (value: string) => {
    const found = data?.find((it) => keyOf(it) === value)
    set({ procedure: found ? { system: found.system, kind: found.kind } : null })
  }
  return (
    <PickerField
      label={text.procedure}
      name="procedure"
      value={procedure ? keyOf(procedure) : ''}
      onChange={choose}
      options={options}
      rule={text.procedureRule}
      readOnly={readOnly}
    />
  )
}

/** Keys of the kinds that are named; a word that is none stays, and is told of when the system is saved. */
function kindsOf(typed: string): string[] {
  const keys = Object.keys(PARTY_KINDS) as PartyKind[]
  return typed
    .split(/[、,，\s]+/)
    .filter((it) => it !== '')
    .map((word) => keys.find((key) => PARTY_KINDS[key] === word) ?? word)
}

function numbersOf(typed: string): number[] {
  return (typed.match(/\d+/g) ?? []).map(Number)
}
