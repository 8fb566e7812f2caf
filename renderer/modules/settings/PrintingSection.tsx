import { useMemo, useState } from 'react'
import type { Settings } from '#shared/platform/settings/contract'
import { EditableRows, FieldStack, Page, PageScroll, Section, TextField } from '../../components'
import { firstInstalled } from '../../components/paper/measure'
import { SaveBar } from './SaveBar'
import classes from './settings.module.css'
import { text } from './settings.text'
import { useSettingsForm } from './use-settings'

type Part = Partial<Pick<Settings, 'titleFonts' | 'bodyFonts' | 'frontOffsetMm' | 'backOffsetMm'>>

/** Which fonts the form is set in, in order, and how far each side is moved on this printer. */
export function PrintingSection() {
  const form = useSettingsForm<Part>('settings.savePrinting')
  const [right, setRight] = useState({ front: true, back: true })
  const { settings, set } = form
  if (!settings) return null
  const fontsRight = [settings.titleFonts, settings.bodyFonts].every(
    (fonts) => fonts.length > 0 && fonts.every((it) => it.trim() !== ''),
  )
  return (
    <Page
      bottom={
        <SaveBar
          {...form}
          valid={fontsRight && right.front && right.back}
          onSave={() => void form.save()}
          onDrop={form.drop}
        />
      }
    >
      <PageScroll narrow>
        <Section title={text.fonts} facts={text.fontsFacts}>
          <div className={classes.fonts}>
            <FontOrder
              title={text.titleFonts}
              fonts={settings.titleFonts}
              onChange={(titleFonts) => set({ titleFonts })}
            />
            <FontOrder
              title={text.bodyFonts}
              fonts={settings.bodyFonts}
              onChange={(bodyFonts) => set({ bodyFonts })}
            />
          </div>
        </Section>
        <Section title={text.offsets} facts={text.offsetsFacts} framed>
          <div className={classes.card}>
            <div className={classes.short}>
              <FieldStack labelWidth={72}>
                <OffsetField
                  key={`front ${form.changed}`}
                  label={text.front}
                  value={settings.frontOffsetMm}
                  onChange={(frontOffsetMm) => set({ frontOffsetMm })}
                  onRight={(front) => setRight((now) => ({ ...now, front }))}
                />
                <OffsetField
                  key={`back ${form.changed}`}
                  label={text.back}
                  value={settings.backOffsetMm}
                  onChange={(backOffsetMm) => set({ backOffsetMm })}
                  onRight={(back) => setRight((now) => ({ ...now, back }))}
                />
              </FieldStack>
            </div>
          </div>
        </Section>
      </PageScroll>
    </Page>
  )
}

type FontOrderProps = { title: string; fonts: readonly string[]; onChange: (fonts: string[]) => void }
type FontRow = { place: number; name: string }

function FontOrder({ title, fonts, onChange }: FontOrderProps) {
  const used = useMemo(() => firstInstalled(fonts.filter((it) => it.trim() !== '')), [fonts])
  const rows = fonts.map((name, place): FontRow => ({ place, name }))
  return (
    <div>
      <EditableRows
        label={title}
        name={title}
        columns={[
          {
            key: 'name',
            title,
            placeholder: text.fontName,
            value: (row) => row.name,
            set: (row, name) => ({ ...row, name }),
          },
          {
            key: 'used',
            title: '',
            width: 80,
            value: () => '',
            set: (row) => row,
            render: (row) =>
              row.name === used && (
                <span className={`${classes.quiet} ${classes.usedMark}`}>{text.usedHere}</span>
              ),
          },
        ]}
        rows={rows}
        rowKey={(row) => String(row.place)}
        newRow={() => ({ place: fonts.length, name: '' })}
        onChange={(next) => onChange(next.map((it) => it.name))}
      />
      <p className={classes.used}>{used ? text.usedFont(used) : text.noFont}</p>
    </div>
  )
}

type OffsetFieldProps = {
  label: string
  value: number
  onChange: (value: number) => void
  onRight: (right: boolean) => void
}

function OffsetField({ label, value, onChange, onRight }: OffsetFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? String(value)
  const wrong = offsetOf(shown) === null
  return (
    <TextField
      label={label}
      value={shown}
      aside={text.millimetres}
      error={wrong ? text.notOffset : undefined}
      onChange={(next) => {
        setTyped(next)
        const offset = offsetOf(next)
        onRight(offset !== null)
        if (offset !== null) onChange(offset)
      }}
      onDone={() => setTyped(wrong ? shown : null)}
    />
  )
}

function offsetOf(typed: string): number | null {
  const value = Number(typed.trim())
  return typed.trim() !== '' && Math.abs(value) <= 10 ? value : null
}
