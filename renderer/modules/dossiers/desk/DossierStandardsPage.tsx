export function DossierStandardsPage() {
  return null
}
