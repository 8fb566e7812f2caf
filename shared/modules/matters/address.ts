/** Where the window shows one matter. */
export function matterAddress(id: string): string {
  return `/ledgers/matters/${id}`
}

/** Where it lists a ledger, narrowed to one of its tabs and to a unit with those below it. */
export function ledgerAddress(system: string, narrowed: { tab?: string; unit?: string | null } = {}): string {
  const { tab = '', unit } = narrowed
  const parts = [`system=${system}`, ...(tab === '' ? [] : [`tab=${tab}`]), ...(unit ? [`unit=${unit}`] : [])]
  return `/ledgers/matters?${parts.join('&')}`
}
