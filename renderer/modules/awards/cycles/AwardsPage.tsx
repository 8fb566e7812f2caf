export function AwardsPage() {
  return null
}
