import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { type FormTemplate, fontsOfTemplate } from '#shared/modules/people/form-template'
import { NO_OFFSETS } from '#shared/platform/print/schema'
import type { Settings } from '#shared/platform/settings/contract'
import { AppointmentForm } from '../print/AppointmentForm'
import { SAMPLE } from './sample-form'
import classes from './templates.module.css'
import { text } from './templates.text'

type TemplatePreviewProps = { template: FormTemplate; settings: Settings }

/** The form as it stands now, drawn as it will be printed. */
export function TemplatePreview({ template, settings }: TemplatePreviewProps) {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const fonts = useMemo(
    () => fontsOfTemplate(template, { title: settings.titleFonts, body: settings.bodyFonts }),
    [template, settings],
  )
  return (
    <section className={classes.desk} aria-label={text.preview}>
      <p className={classes.deskWords}>{text.previewFront}</p>
      <div
        ref={ref}
        className={classes.sheets}
        style={{ '--sheet-width': `${Math.floor(width)}px` } as Record<string, string>}
      >
        {width > 0 && (
          <AppointmentForm form={SAMPLE} template={template} fonts={fonts} offsets={NO_OFFSETS} />
        )}
      </div>
    </section>
  )
}
