export function AwardStandardsPage() {
  return null
}
