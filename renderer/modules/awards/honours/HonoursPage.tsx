export function HonoursPage() {
  return null
}
