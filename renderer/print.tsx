import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { FormReport } from '#shared/modules/people/form'
import { printedTexts } from '#shared/modules/people/form-values'
import { type PrintPageJob, printJob, printReady } from './api/print-client'
import { BarePage } from './components/paper/BarePage'
import { AppointmentForm } from './modules/people/print/AppointmentForm'
import './print.css'

/**
 * Entry of the hidden print window: fetches the job named in its address, draws every form, waits until fonts and
 * photos are there and says so. Main then takes the PDF from the page.
 */
async function main(): Promise<void> {
  const id = new URLSearchParams(location.hash.slice(1)).get('job') ?? ''
  const job = await printJob(id)
  const reports = draw(job)
  await document.fonts.ready
  await Promise.all([...document.querySelectorAll('image')].map(decoded))
  const drawn = job.forms.flatMap((form) => {
    const report = reports.get(form.personId)
    return report ? [{ report, texts: printedTexts(form) }] : []
  })
  await printReady(id, drawn)
}

function draw(job: PrintPageJob): Map<string, FormReport> {
  const root = document.getElementById('root')
  if (!root) throw new Error('print.html has no root')
  const reports = new Map<string, FormReport>()
  const last = job.forms.length - 1
  flushSync(() => {
    createRoot(root).render(
      job.sheets
        ? job.sheets.map((page, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            <div className="page-run" key={index}>
              <BarePage
                page={page}
                label={String(index + 1)}
                fonts={job.fonts}
                offset={index % 2 === 0 ? job.offsets.front : job.offsets.back}
              />
            </div>
          ))
        : job.forms.map((form, index) => (
            <div className="page-run" key={form.personId}>
              <AppointmentForm
                form={form}
                template={job.template}
                fonts={job.fonts}
                offsets={job.offsets}
                choice={{ sides: job.sides, page: job.page }}
                more={index < last || job.more === true}
                onReport={(report) => reports.set(report.personId, report)}
              />
            </div>
          )),
    )
  })
  return reports
}

/** A picture that cannot be decoded is printed as an empty cell; the form must still come out. */
function decoded(image: SVGImageElement): Promise<void> {
  const loaded = new Image()
  loaded.src = image.href.baseVal
  return loaded.decode().catch(() => undefined)
}

void main()
