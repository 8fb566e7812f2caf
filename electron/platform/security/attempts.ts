import { z } from 'zod'
import { type RefusalError, refuse } from '#shared/ipc/reply'

/** Wrong tries until the lock (等保 2.0: 5), and how long it holds. */
const MOST_TRIES = 5
const LOCK_MS = 30 * 60_000
/** Wait after the first wrong try; it doubles with each. */
const FIRST_WAIT_MS = 1000

/** Failed tries in a row; kept in the key ring, so that a restart does not help. `nextAt`: no try counts before it. */
export const Attempts = z.object({ failures: z.number().int().min(0), nextAt: z.string().nullable() })
export type Attempts = z.infer<typeof Attempts>

export const NO_ATTEMPTS: Attempts = { failures: 0, nextAt: null }

/** Refuses a try that comes before the wait or the lock is over. */
export function refuseEarly(attempts: Attempts, now: Date): void {
  const wait = remaining(attempts, now)
  if (wait > 0) throw attempts.failures >= MOST_TRIES ? lockedOut(attempts) : tooSoon(wait)
}

/** The state after one more wrong try. A lock that is over starts the count anew. */
export function withFailure(attempts: Attempts, now: Date): Attempts {
  const failures = attempts.failures >= MOST_TRIES ? 1 : attempts.failures + 1
  const wait = failures >= MOST_TRIES ? LOCK_MS : FIRST_WAIT_MS * 2 ** (failures - 1)
  return { failures, nextAt: new Date(now.getTime() + wait).toISOString() }
}

/** The one sentence for a wrong name, a wrong password and a wrong code: how many tries are left, or until when none. */
export function wrongSecret(attempts: Attempts, now: Date, what = '姓名或口令'): RefusalError {
  if (attempts.failures >= MOST_TRIES) return lockedOut(attempts)
  const left = MOST_TRIES - attempts.failures
  const seconds = Math.ceil(remaining(attempts, now) / 1000)
  return refuse('wrong-password', `${what}不对。还可试 ${left} 次，${seconds} 秒后可再试。`, {
    remedy: '留意大小写与输入法。忘记口令的，用恢复密钥重设。',
  })
}

function lockedOut(attempts: Attempts): RefusalError {
  const until = new Date(attempts.nextAt ?? 0)
  const two = (value: number) => String(value).padStart(2, '0')
  return refuse(
    'locked-out',
    `连错 ${MOST_TRIES} 次，已锁定。${two(until.getHours())}:${two(until.getMinutes())} 后可再试。`,
    { remedy: '忘记口令的，用恢复密钥重设。' },
  )
}

function tooSoon(wait: number): RefusalError {
  return refuse('locked-out', `刚才输错，${Math.ceil(wait / 1000)} 秒后可再试。`, {
    remedy: '留意大小写与输入法。忘记口令的，用恢复密钥重设。',
  })
}

/** Milliseconds still to wait. A wait longer than the lock comes from a clock that was set back: it does not count. */
function remaining({ nextAt }: Attempts, now: Date): number {
  if (!nextAt) return 0
  const wait = new Date(nextAt).getTime() - now.getTime()
  return wait > LOCK_MS ? 0 : Math.max(0, wait)
}
