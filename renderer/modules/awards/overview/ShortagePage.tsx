export function ShortagePage() {
  return null
}
