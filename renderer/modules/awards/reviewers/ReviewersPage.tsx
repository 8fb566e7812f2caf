export function ReviewersPage() {
  return null
}
