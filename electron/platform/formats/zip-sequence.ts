import { crc32 } from 'node:zlib'
import { refuseFile } from './problem'
import { checkedName } from './zip-names'

/** One entry while the archive goes by. What is not read by the time the next is asked for is passed over. */
export type PassingEntry = { name: string; size: number; read(): Promise<Uint8Array> }

const LOCAL_HEAD = 0x04034b50
const DIRECTORY = [0x02014b50, 0x06064b50, 0x06054b50]
const KNOWN_AFTERWARDS = 8

/**
 * The entries of an archive in the order they lie in it, from a stream that cannot be read twice. Only entries that are
 * stored as they are and whose size stands before them can be read so. Everything behind the entries is read to the end:
 * where the stream is sealed, only its end proves that nothing was cut off. Throws `FormatError`.
 */
export async function* passingEntries(
  stream: AsyncIterable<Uint8Array>,
  entryBytes: number,
): AsyncGenerator<PassingEntry> {
  const bytes = new PassingBytes(stream)
  for (;;) {
    const signature = (await bytes.take(4)).readUInt32LE()
    if (DIRECTORY.includes(signature)) return bytes.drain()
    if (signature !== LOCAL_HEAD) throw notInOrder()
    const head = await bytes.take(26)
    const { size, sum, nameBytes, extraBytes } = described(head)
    const { path, problem } = checkedName((await bytes.take(nameBytes)).toString('utf8'))
    if (problem) throw refuseFile('unsafe-name', `“${path}”${problem.message}`)
    if (size > entryBytes)
      throw refuseFile('too-large', `“${path}”超过 ${Math.round(entryBytes / 2 ** 20)} MB`)
    await bytes.take(extraBytes)
    let left = size
    yield {
      name: path,
      size,
      read: async () => {
        left = 0
        const content = await bytes.take(size)
        if (crc32(content) !== sum) throw refuseFile('damaged', `“${path}”已损坏，校验和不符`)
        return content
      },
    }
    await bytes.pass(left)
  }
}

function described(head: Buffer) {
  const [flags, method] = [head.readUInt16LE(2), head.readUInt16LE(4)]
  const packed = head.readUInt32LE(14)
  const size = head.readUInt32LE(18)
  if ((flags & KNOWN_AFTERWARDS) !== 0 || method !== 0 || packed !== size) throw notInOrder()
  return {
    size,
    sum: head.readUInt32LE(10),
    nameBytes: head.readUInt16LE(22),
    extraBytes: head.readUInt16LE(24),
  }
}

function notInOrder() {
  return refuseFile('bad-archive', '里面不是按顺序存放的 zip 压缩包', {
    remedy: '先用 age 解密并解压，再选解压出来的文件夹',
  })
}

/** Bytes of a stream in pieces of the length asked for. */
class PassingBytes {
  readonly #source: AsyncIterator<Uint8Array>
  #held: Uint8Array = new Uint8Array()

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#source = stream[Symbol.asyncIterator]()
  }

  async take(length: number): Promise<Buffer> {
    const content = Buffer.allocUnsafe(length)
    await this.#pull(length, (part, at) => content.set(part, at))
    return content
  }

  async pass(length: number): Promise<void> {
    await this.#pull(length, () => undefined)
  }

  async drain(): Promise<void> {
    this.#held = new Uint8Array()
    while (!(await this.#source.next()).done);
  }

  async #pull(length: number, use: (part: Uint8Array, at: number) => void): Promise<void> {
    for (let at = 0; at < length; ) {
      if (this.#held.length === 0) this.#held = await this.#next()
      const part = this.#held.subarray(0, length - at)
      use(part, at)
      this.#held = this.#held.subarray(part.length)
      at += part.length
    }
  }

  async #next(): Promise<Uint8Array> {
    const { value, done } = await this.#source.next()
    if (done) throw refuseFile('truncated', '文件不完整，后面缺了一截')
    return value
  }
}
