export function LoosePage() {
  return null
}
