import { todayPartial } from '#shared/values/partial-date'

/** The local day as ISO. */
export function today(): string {
  return todayPartial(new Date()).replaceAll('.', '-')
}
