import { useMemo } from 'react'
import type { BareSheet } from '#shared/platform/print/page'
import type { PageOffset } from '#shared/platform/print/schema'
import { Picture } from './Picture'
import { paperFonts } from './paper-fonts'
import { Rules } from './Rules'
import { Sheet } from './Sheet'
import { Words } from './Words'

type Props = {
  page: BareSheet
  label: string
  fonts: { title: readonly string[]; body: readonly string[] }
  offset?: PageOffset
}

const IN_PLACE: PageOffset = { x: 0, y: 0 }

/** A page that is laid out already and belongs to no form: a list, a calibration sheet. */
export function BarePage({ page, label, fonts, offset = IN_PLACE }: Props) {
  const drawn = useMemo(() => paperFonts(fonts), [fonts])
  return (
    <Sheet label={label} paper={page} offset={offset}>
      {page.pictures?.map((it) => (
        <Picture key={`${it.box.x} ${it.box.y}`} {...it} />
      ))}
      <Rules rules={page.rules} />
      <Words texts={page.texts} fonts={drawn} />
    </Sheet>
  )
}
