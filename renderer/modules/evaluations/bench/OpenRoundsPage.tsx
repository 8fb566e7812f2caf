export function OpenRoundsPage() {
  return null
}
