export function StandardsPage() {
  return null
}
