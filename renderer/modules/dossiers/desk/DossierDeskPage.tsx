export function DossierDeskPage() {
  return null
}
