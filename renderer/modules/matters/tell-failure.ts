import type { Refusal } from '#shared/ipc/reply'
import { showToast } from '../../components'

/** Says why something was not carried out, where no dialog stands open to say it in. */
export function tellFailure({ code, message, remedy }: Refusal): void {
  if (code !== 'cancelled') showToast([message, remedy].filter(Boolean).join(''), { tone: 'failed' })
}
