/** Adds a row at the end of a set and puts the cursor into it. */
export function useAddRow<Row>(
  name: string,
  rows: readonly Row[],
  newRow: () => Row,
  write: (rows: Row[]) => void,
): () => void {
  return () => {
    write([...rows, newRow()])
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-field="${name}.${rows.length}"] [data-control]`)?.focus(),
    )
  }
}
