import type { ReactNode } from 'react'
import type { Page, PageEdits } from '#shared/modules/dossiers/page'
import type { Encoded } from '../../../../app/files/decode-image'
import { EmptyState, ErrorNotice } from '../../../../components'
import { Watermark } from '../../custody/Watermark'
import { Desk } from '../Desk'
import type { ImageKey } from '../decode'
import { PageCanvas } from '../PageCanvas'
import { useEncoded } from '../use-frames'
import { useView } from '../use-view'
import { useLookKeys } from '../use-view-keys'
import { type Size, turned } from '../view-scale'
import { text as viewer } from '../viewer.text'
import { CorrectionEnd, CorrectionTools } from './CorrectionTools'
import { CropBox } from './CropBox'
import classes from './correct.module.css'
import { text } from './correct.text'
import { NO_EDITS } from './edits'
import { useCorrection } from './use-correction'

/** One page turned, put straight and cut, seen as it will be; what was scanned stays as it is. */
export function PageCorrection({ page, onEnd }: { page: Page; onEnd: () => void }) {
  const image: ImageKey = { id: page.id, version: page.version, image: 'original' }
  const { encoded = null, error } = useEncoded(image) ?? {}
  const correction = useCorrection(page, encoded, onEnd)
  const { edits, comparing, acts } = correction
  return (
    <section className={classes.correction} aria-label={text.title(page.no)}>
      <CorrectionTools correction={correction} no={page.no} />
      <ErrorNotice error={error} />
      {!encoded && !error && <EmptyState>{viewer.loading}</EmptyState>}
      {encoded && (
        <div className={classes.pair} data-two={comparing}>
          {comparing && (
            <Half label={text.before} page={page} image={image} encoded={encoded} edits={NO_EDITS} />
          )}
          <Half
            label={text.after}
            page={page}
            image={image}
            encoded={encoded}
            edits={edits}
            over={<CropBox crop={edits.crop} onChange={acts.crop} />}
          />
        </div>
      )}
      <CorrectionEnd correction={correction} />
    </section>
  )
}

type HalfProps = {
  label: string
  page: Page
  image: ImageKey
  encoded: Encoded
  edits: PageEdits
  over?: ReactNode
}

function Half({ label, page, image, encoded, edits, over }: HalfProps) {
  const laid = turned(encoded, edits.turns)
  const view = useView({ ...laid, dpi: page.dpi })
  useLookKeys(view)
  return (
    <div className={classes.half}>
      <span className={classes.halfName}>{label}</span>
      <Desk view={view} label={label}>
        {view.ready && (
          <div className={classes.place} style={view.shown}>
            <div className={classes.leaning} style={leaning(edits, view.shown)}>
              <PageCanvas
                image={image}
                full={encoded}
                shown={turned(view.shown, edits.turns)}
                label={`${label}：${text.page(page.no)}`}
              />
            </div>
            <Watermark />
            {over}
          </div>
        )}
      </Desk>
    </div>
  )
}

/** The scanned page about the middle of what it will be. */
function leaning({ turns, deskew }: PageEdits, shown: Size) {
  return { ...turned(shown, turns), transform: `translate(-50%, -50%) rotate(${turns * 90 + deskew}deg)` }
}
