import { useMemo, useState } from 'react'
import type { Settings } from '#shared/platform/settings/contract'
import { EditableRows, Page, PageScroll, Section } from '../../components'
import { firstInstalled } from '../../components/paper/measure'
import { PrinterMargins } from './PrinterMargins'
import { SaveBar } from './SaveBar'
import classes from './settings.module.css'
import { text } from './settings.text'
import { useSettingsForm } from './use-settings'

type Part = Partial<Pick<Settings, 'titleFonts' | 'bodyFonts' | 'printers'>>

/** Which fonts the form is set in, in order, and how far each side is moved on each printer. */
export function PrintingSection() {
  const form = useSettingsForm<Part>('settings.savePrinting')
  const [right, setRight] = useState(true)
  const { settings, set } = form
  if (!settings) return null
  const fontsRight = [settings.titleFonts, settings.bodyFonts].every(
    (fonts) => fonts.length > 0 && fonts.every((it) => it.trim() !== ''),
  )
  return (
    <Page
      bottom={
        <SaveBar {...form} valid={fontsRight && right} onSave={() => void form.save()} onDrop={form.drop} />
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
          <PrinterMargins
            key={String(form.changed)}
            printers={settings.printers}
            onChange={(printers) => set({ printers })}
            onRight={setRight}
          />
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
