export function MyPermitsPage() {
  return null
}
