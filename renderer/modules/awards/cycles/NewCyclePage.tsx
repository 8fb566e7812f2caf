export function NewCyclePage() {
  return null
}
