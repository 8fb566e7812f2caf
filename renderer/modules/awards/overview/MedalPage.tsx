export function MedalPage() {
  return null
}
