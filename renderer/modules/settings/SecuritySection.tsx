import { useState } from 'react'
import type { Settings } from '#shared/platform/settings/contract'
import { parsePartialDate } from '#shared/values/partial-date'
import { useRight } from '../../app/session'
import { DateField, FieldStack, Page, PageScroll, Section, TextField } from '../../components'
import { SaveBar } from './SaveBar'
import classes from './settings.module.css'
import { text } from './settings.text'
import { useSettingsForm } from './use-settings'

type Part = Partial<Pick<Settings, 'reportingUnit' | 'ageReferenceOn' | 'idleLockMinutes'>>

/** The department's own values: unit, reference date for ages, idle lock. */
export function SecuritySection() {
  const form = useSettingsForm<Part>('settings.save')
  const canEdit = useRight('settings.edit')
  const [minutes, setMinutes] = useState<string | null>(null)
  const { settings, set } = form
  if (!settings) return null
  const dateRight = settings.ageReferenceOn === '' || parsePartialDate(settings.ageReferenceOn) !== null
  const minutesRight = minutes === null || isMinutes(minutes)
  return (
    <Page
      bottom={
        <SaveBar
          {...form}
          valid={dateRight && minutesRight}
          onSave={() => void form.save().then(() => setMinutes(null))}
          onDrop={() => {
            form.drop()
            setMinutes(null)
          }}
        />
      }
    >
      <PageScroll narrow>
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
        <Section title={text.security} framed>
          <div className={classes.card}>
            <FieldStack labelWidth={104}>
              <TextField
                label={text.idleMinutes}
                value={minutes ?? String(settings.idleLockMinutes)}
                onChange={(typed) => {
                  setMinutes(typed)
                  if (isMinutes(typed)) set({ idleLockMinutes: Number(typed) })
                }}
                error={minutesRight ? undefined : text.notMinutes}
                rule={text.idleRule}
                aside={text.idleUnit}
                readOnly={!canEdit}
              />
            </FieldStack>
          </div>
        </Section>
      </PageScroll>
    </Page>
  )
}

function isMinutes(typed: string): boolean {
  return /^\d{1,2}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= 60
}

function checkDate(typed: string) {
  const date = parsePartialDate(typed)
  return date ? { ok: true as const, text: date } : { ok: false as const, message: text.notADate }
}
