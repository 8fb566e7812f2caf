import { useState } from 'react'
import type { Settings } from '#shared/platform/settings/contract'
import { parsePartialDate } from '#shared/values/partial-date'
import { useRight } from '../../app/session'
import { DateField, FieldStack, Page, PageScroll, Section, TextField } from '../../components'
import { SaveBar } from './SaveBar'
import classes from './settings.module.css'
import { text } from './settings.text'
import { useSettingsForm } from './use-settings'
import { type NumberName, RANGES, wholeNumber } from './whole-number'

type Part = Partial<Pick<Settings, 'reportingUnit' | 'ageReferenceOn' | NumberName>>
type Typed = Partial<Record<NumberName, string>>

/** The department's own values: unit, reference date for ages, idle lock, how long changes and removed people stay. */
export function SecuritySection() {
  const form = useSettingsForm<Part>('settings.save')
  const [typed, setTyped] = useState<Typed>({})
  const { settings, set } = form
  if (!settings) return null
  const number = (name: NumberName) => (
    <NumberField
      name={name}
      typed={typed[name] ?? String(settings[name])}
      onType={(words) => {
        setTyped({ ...typed, [name]: words })
        const value = wholeNumber(name, words)
        if (value !== null) set({ [name]: value })
      }}
    />
  )
  const dateRight = settings.ageReferenceOn === '' || parsePartialDate(settings.ageReferenceOn) !== null
  return (
    <Page
      bottom={
        <SaveBar
          {...form}
          valid={dateRight && allRight(typed)}
          onSave={() => void form.save().then(() => setTyped({}))}
          onDrop={() => {
            form.drop()
            setTyped({})
          }}
        />
      }
    >
      <PageScroll narrow>
        <UnitFields settings={settings} set={set} />
        <Section title={text.security} framed>
          <div className={classes.card}>
            <FieldStack labelWidth={104}>{number('idleLockMinutes')}</FieldStack>
          </div>
        </Section>
        <Section title={text.keeping} facts={text.keepingFacts} framed>
          <div className={classes.card}>
            <FieldStack labelWidth={104}>
              {number('stepsKept')}
              {number('recycleDays')}
            </FieldStack>
          </div>
        </Section>
      </PageScroll>
    </Page>
  )
}

function UnitFields({ settings, set }: { settings: Settings; set: (part: Part) => void }) {
  const canEdit = useRight('settings.edit')
  return (
    <Section title={text.unit} facts={canEdit ? undefined : text.readOnly} framed>
      <div className={classes.card}>
        <FieldStack labelWidth={104}>
          <TextField
            label={text.reportingUnit}
            value={settings.reportingUnit}
            onChange={(reportingUnit) => set({ reportingUnit })}
            rule={text.reportingUnitRule}
            limit={100}
            readOnly={!canEdit}
          />
          <DateField
            label={text.ageReference}
            value={settings.ageReferenceOn}
            onChange={(ageReferenceOn) => set({ ageReferenceOn })}
            check={checkDate}
            rule={text.ageReferenceRule}
            readOnly={!canEdit}
          />
        </FieldStack>
      </div>
    </Section>
  )
}

type NumberFieldProps = { name: NumberName; typed: string; onType: (words: string) => void }

function NumberField({ name, typed, onType }: NumberFieldProps) {
  const canEdit = useRight('settings.edit')
  const [least, most] = RANGES[name]
  return (
    <TextField
      label={text.numbers[name]}
      value={typed}
      onChange={onType}
      error={wholeNumber(name, typed) === null ? text.notInRange(least, most) : undefined}
      rule={text.numberRules[name]}
      aside={text.numberUnits[name]}
      readOnly={!canEdit}
    />
  )
}

function allRight(typed: Typed): boolean {
  return Object.entries(typed).every(([name, words]) => wholeNumber(name as NumberName, words) !== null)
}

function checkDate(typed: string) {
  const date = parsePartialDate(typed)
  return date ? { ok: true as const, text: date } : { ok: false as const, message: text.notADate }
}
