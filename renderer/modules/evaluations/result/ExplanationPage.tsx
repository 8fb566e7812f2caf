import type { RoundId } from '#shared/values/id'

export function ExplanationPage(_props: { round: RoundId; subject: number }) {
  return null
}
