/** @file A small encoder of ITU-T T.6 rows for tests: pass, vertical and horizontal mode with runs below 64. */

const WHITE =
  '00110101 000111 0111 1000 1011 1100 1110 1111 10011 10100 00111 01000 001000 000011 110100 110101 101010 101011 0100111 0001100 0001000 0010111 0000011 0000100 0101000 0101011 0010011 0100100 0011000 00000010 00000011 00011010 00011011'.split(
    ' ',
  )
const BLACK =
  '0000110111 010 11 10 011 0011 0010 00011 000101 000100 0000100 0000101 0000111 00000100 00000111 000011000 0000010111 0000011000 0000001000 00001100111 00001101000 00001101100 00000110111 00000101000 00000010111 00000011000 000011001010 000011001011 000011001100 000011001101 000001101000 000001101001 000001101010'.split(
    ' ',
  )
const VERTICAL: Record<number, string> = {
  0: '1',
  1: '011',
  2: '000011',
  3: '0000011',
  [-1]: '010',
  [-2]: '000010',
  [-3]: '0000010',
}

/** Rows of '.' and '#', at most 32 wide. */
export function g4(rows: readonly string[]): Uint8Array {
  const width = rows[0]?.length ?? 0
  let above: number[] = []
  let bits = ''
  for (const row of rows) {
    const changes = changesOf(row)
    bits += rowBits(changes, above, width)
    above = changes
  }
  bits += '000000000001000000000001'
  const bytes = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/g) ?? []
  return Uint8Array.from(bytes, (it) => Number.parseInt(it, 2))
}

function changesOf(row: string): number[] {
  return [...row].flatMap((dot, at) => (dot !== (row[at - 1] ?? '.') ? [at] : []))
}

function rowBits(changes: readonly number[], above: readonly number[], width: number): string {
  let bits = ''
  let at = -1
  let colour = 0
  while (at < width) {
    const next = changes.find((it) => it > at && changes.indexOf(it) % 2 === colour) ?? width
    const index = above.findIndex((it, place) => it > at && place % 2 === colour)
    const b1 = index < 0 ? width : (above[index] ?? width)
    const b2 = index < 0 ? width : (above[index + 1] ?? width)
    if (b2 < next) {
      bits += '0001'
      at = b2
    } else if (Math.abs(next - b1) <= 3) {
      bits += VERTICAL[next - b1]
      at = next
      colour ^= 1
    } else {
      const after = changes.find((it) => it > next) ?? width
      const runs = [next - Math.max(at, 0), after - next]
      bits += `001${runs.map((run, place) => (colour === place ? WHITE : BLACK)[run]).join('')}`
      at = after
    }
  }
  return bits
}
