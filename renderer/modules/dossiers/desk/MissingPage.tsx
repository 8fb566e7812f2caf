export function MissingPage() {
  return null
}
