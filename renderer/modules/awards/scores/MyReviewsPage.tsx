export function MyReviewsPage() {
  return null
}
