import { Password } from '#shared/platform/vault/contract'
import { text } from './vault.text'

/** A password and its repetition, as they are being typed. */
export type NewPassword = { first: string; second: string }

/** Why this password breaks the rule, or '' when it holds. */
export function ruleComplaint(password: string): string {
  const checked = Password.safeParse(password)
  return checked.success ? '' : (checked.error.issues[0]?.message ?? text.passwordRule)
}

/** Why these two cannot be taken, or '' when they can. */
export function complaintOf({ first, second }: NewPassword): string {
  return ruleComplaint(first) || (first === second ? '' : text.passwordsDiffer)
}
