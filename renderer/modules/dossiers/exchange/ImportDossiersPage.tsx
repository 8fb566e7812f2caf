export function ImportDossiersPage() {
  return null
}
