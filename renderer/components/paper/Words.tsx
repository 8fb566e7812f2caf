import type { PlacedText } from '#shared/platform/print/page'
import { POINT } from '#shared/platform/print/units'
import { familyList } from './measure'

export type PaperFonts = {
  title: readonly string[]
  body: readonly string[]
  /** Whether the title's family is a text face that has to stand in bold. */
  boldTitle: boolean
}

/** Placed lines of type. Drawn in points: Chromium cuts a drawing's font sizes off at two decimals. */
export function Words({ texts, fonts }: { texts: readonly PlacedText[]; fonts: PaperFonts }) {
  return (
    <g transform={`scale(${POINT})`}>
      {texts.map((it) => (
        <text
          key={`${it.x} ${it.y} ${it.text}`}
          x={it.x / POINT}
          y={it.y / POINT}
          fontSize={it.size}
          fontFamily={familyList(fonts[it.role])}
          fontWeight={it.role === 'title' && fonts.boldTitle ? 700 : 400}
          textAnchor={it.anchor}
          letterSpacing={it.spacing === undefined ? undefined : it.spacing / POINT}
          {...(it.slant === undefined ? undefined : markProps(it, it.slant))}
        >
          {it.text}
        </text>
      ))}
    </g>
  )
}

/** How strong a mark is: what lies below stays readable. */
const MARK_OPACITY = 0.16

function markProps({ x, y }: PlacedText, slant: number) {
  return { fillOpacity: MARK_OPACITY, transform: `rotate(${slant} ${x / POINT} ${y / POINT})` }
}
