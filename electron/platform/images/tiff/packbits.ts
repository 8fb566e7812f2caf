/** Unfolds PackBits to at most `size` bytes. */
export function decodePackBits(bytes: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size)
  let at = 0
  let length = 0
  while (at < bytes.length && length < size) {
    const head = bytes[at] ?? 0
    at++
    if (head === 128) continue
    const count = head < 128 ? head + 1 : 257 - head
    if (head < 128) {
      out.set(bytes.subarray(at, at + Math.min(count, size - length)), length)
      at += count
    } else {
      out.fill(bytes[at] ?? 0, length, Math.min(length + count, size))
      at++
    }
    length += count
  }
  return out.subarray(0, Math.min(length, size))
}
