const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A time-ordered id (ULID layout) for a row that was added on the page and is not stored yet. */
export function newRowId(): string {
  let time = Date.now()
  let head = ''
  for (let place = 0; place < 10; place++) {
    head = ALPHABET.charAt(time % 32) + head
    time = Math.floor(time / 32)
  }
  const random = crypto.getRandomValues(new Uint8Array(16))
  return head + Array.from(random, (byte) => ALPHABET.charAt(byte % 32)).join('')
}
