const FILL =
  '<P:fill><P:patternFill patternType="solid"><P:fgColor rgb="FFFFC7CE"/><P:bgColor indexed="64"/></P:patternFill></P:fill>'

/** Adds a red fill, and for each of the styles a copy of it that has this fill. */
export function markStyles(xml: string, styled: ReadonlyMap<number, number>): string {
  const prefix = /<(\w+:)?styleSheet\b/.exec(xml)?.[1] ?? ''
  const fills = section(xml, 'fills')
  const formats = section(xml, 'cellXfs')
  if (!fills || !formats) return xml
  const fillId = fills.match(/<(?:\w+:)?fill\b(?!s)/g)?.length ?? 0
  const all = formats.match(/<((?:\w+:)?)xf\b[^>]*?(?:\/>|>[\s\S]*?<\/\1xf>)/g) ?? []
  const copies = [...styled.keys()].map((style) => withFill(all[style] ?? all[0] ?? '', fillId))
  return xml
    .replace(fills, () => appended(fills, 'fills', [FILL.replaceAll('P:', prefix)]))
    .replace(formats, () => appended(formats, 'cellXfs', copies))
}

function section(xml: string, name: string): string | undefined {
  return new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>[\\s\\S]*?</(?:\\w+:)?${name}>`).exec(xml)?.[0]
}

function appended(part: string, name: string, items: readonly string[]): string {
  const end = part.lastIndexOf('</')
  const counted = part
    .slice(0, end)
    .replace(new RegExp(`^<((?:\\w+:)?)${name}\\b([^>]*)>`), (_, prefix: string, attributes: string) => {
      const count = Number(/\bcount="(\d+)"/.exec(attributes)?.[1] ?? 0) + items.length
      return `<${prefix}${name}${attributes.replace(/\s*\bcount="\d+"/, '')} count="${count}">`
    })
  return counted + items.join('') + part.slice(end)
}

function withFill(format: string, fillId: number): string {
  return format.replace(
    /^<((?:\w+:)?)xf\b([^>]*?)(\/?)>/,
    (_, prefix: string, attributes: string, closed: string) => {
      const kept = attributes.replace(/\s*\b(?:fillId|applyFill)="[^"]*"/g, '')
      return `<${prefix}xf${kept} fillId="${fillId}" applyFill="1"${closed}>`
    },
  )
}
