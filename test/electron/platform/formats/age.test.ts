import { describe, expect, it } from 'vitest'
import { newIdentity, recipientOf, seal, unseal } from '#electron/platform/formats/age'

/** So little work that a test need not wait for it. */
const QUICK = { work: 4 }
const WORDS = new TextEncoder().encode('干部人事档案'.repeat(5_000))

describe('a passphrase', () => {
  it('opens what it sealed, to the byte, and nothing else does', async () => {
    const sealed = await bytesOf(
      seal(parts(WORDS), { passphrase: 'Luoshui-2026-Mihan', recipients: [] }, QUICK),
    )
    expect(Buffer.from(sealed).includes(Buffer.from(WORDS.subarray(0, 18)))).toBe(false)
    expect(
      Buffer.from(WORDS).equals(await bytesOf(opened(sealed, { passphrase: 'Luoshui-2026-Mihan' }))),
    ).toBe(true)
    const closed = { problem: { code: 'password' } }
    await expect(opened(sealed, { passphrase: 'Luoshui-2026-mihan' })).rejects.toMatchObject(closed)
    await expect(opened(sealed, { identity: await newIdentity() })).rejects.toMatchObject(closed)
  })
})

describe('a recipient', () => {
  it('opens with its identity; one changed byte, and an end that is missing, are refused as damage', async () => {
    const identity = await newIdentity()
    const recipients = [await recipientOf(identity)]
    const sealed = await bytesOf(seal(parts(WORDS), { passphrase: '', recipients }))
    expect(Buffer.from(WORDS).equals(await bytesOf(opened(sealed, { identity })))).toBe(true)
    const changed = sealed.slice()
    changed[changed.length - 40] = (changed[changed.length - 40] ?? 0) ^ 1
    const damaged = { problem: { code: 'damaged' } }
    await expect(bytesOf(opened(changed, { identity }))).rejects.toMatchObject(damaged)
    await expect(bytesOf(opened(sealed.slice(0, -500), { identity }))).rejects.toMatchObject(damaged)
  })

  it('that is none is refused by its field', async () => {
    await expect(seal(parts(WORDS), { passphrase: '', recipients: ['age1xyz'] })).rejects.toMatchObject({
      refusal: { field: 'secret.recipients' },
    })
  })
})

async function* parts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000)
}

function opened(sealed: Uint8Array, by: { passphrase?: string; identity?: string }) {
  return unseal(parts(sealed), { passphrase: '', identity: '', ...by })
}

async function bytesOf(coming: Promise<AsyncIterable<Uint8Array>>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const part of await coming) all.push(part)
  return new Uint8Array(Buffer.concat(all))
}
