import type { PlacedText } from '#shared/platform/print/page'
import { POINT } from '#shared/platform/print/units'
import { familyList } from './measure'

export type PaperFonts = {
  title: readonly string[]
  body: readonly string[]
  /** Whether the title's family is a text face that has to stand in bold. */
  boldTitle: boolean
}

/** Placed lines of type. */
export function Words({ texts, fonts }: { texts: readonly PlacedText[]; fonts: PaperFonts }) {
  return texts.map((it) => (
    <text
      key={`${it.x} ${it.y} ${it.text}`}
      x={it.x}
      y={it.y}
      fontSize={it.size * POINT}
      fontFamily={familyList(fonts[it.role])}
      fontWeight={it.role === 'title' && fonts.boldTitle ? 700 : 400}
      textAnchor={it.anchor}
      letterSpacing={it.spacing}
    >
      {it.text}
    </text>
  ))
}
