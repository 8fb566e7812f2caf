import { refuse } from '#shared/ipc/reply'
import { FormatError, refuseFile } from './problem'

/** @file Files sealed in the age format (age-encryption.org/v1), as streams: what is plain is only ever in memory. */

/** Either a passphrase, or the recipients (`age1…`) of those who may open it. */
export type SealFor = { passphrase: string; recipients: readonly string[] }

/**
 * Seals a stream. Refuses a recipient that is none. `work` is the base-2 logarithm of the rounds that a guess at the
 * passphrase costs; the default is the library's, about a second.
 */
export async function seal(
  plain: AsyncIterable<Uint8Array>,
  to: SealFor,
  { work }: { work?: number } = {},
): Promise<AsyncIterable<Uint8Array>> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  if (work !== undefined) encrypter.setScryptWorkFactor(work)
  if (to.recipients.length === 0) encrypter.setPassphrase(to.passphrase)
  for (const recipient of to.recipients) {
    try {
      encrypter.addRecipient(recipient)
    } catch {
      throw refuse('invalid-input', `接收公钥“${recipient.slice(0, 24)}”不对。`, {
        field: 'secret.recipients',
        remedy: '请接收单位重新复制，公钥以 age1 开头。',
      })
    }
  }
  return encrypter.encrypt(streamOf(plain))
}

/** Opens a sealed stream by whichever of these fits; `FormatError` where none does or where it was altered. */
export async function unseal(
  sealed: AsyncIterable<Uint8Array>,
  by: { passphrase: string; identity: string },
): Promise<AsyncIterable<Uint8Array>> {
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  if (by.passphrase !== '') decrypter.addPassphrase(by.passphrase)
  if (by.identity !== '') decrypter.addIdentity(by.identity)
  try {
    return namingDamage(await decrypter.decrypt(streamOf(sealed)))
  } catch (error) {
    throw whyClosed(error)
  }
}

/** A new identity; its recipient is what others seal for. */
export async function newIdentity(): Promise<string> {
  const { generateX25519Identity } = await import('age-encryption')
  return generateX25519Identity()
}

export async function recipientOf(identity: string): Promise<string> {
  const { identityToRecipient } = await import('age-encryption')
  return identityToRecipient(identity)
}

function whyClosed(error: unknown): FormatError {
  const why = error instanceof Error ? error.message : ''
  if (/no identity matched/.test(why))
    return refuseFile('password', '口令不对，或者不是封给本机的', {
      remedy: '核对口令；用公钥封装的，请对方按“本机接收公钥”重新封装',
    })
  return refuseFile('damaged', '不是 age 加密文件，或文件已损坏')
}

async function* namingDamage(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* plain
  } catch (error) {
    if (error instanceof FormatError) throw error
    throw refuseFile('damaged', '加密文件被改动过或不完整，没有读入')
  }
}

function streamOf(parts: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const source = parts[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = await source.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      async cancel(reason) {
        await source.return?.(reason)
      },
    },
    { highWaterMark: 0 },
  )
}
