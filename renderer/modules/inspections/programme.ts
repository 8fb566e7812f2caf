import { useApiQuery } from '../../app/queries'
import { createStore } from '../../app/store'

/** The inspection and the year that the pages are about; they stay when one goes from page to page. */
const place = createStore({ programme: '', year: new Date().getFullYear() })

export const changePlace = (part: Partial<{ programme: string; year: number }>) =>
  place.set({ ...place.get(), ...part })

/** The inspection in work: the one chosen, else the first that is switched on. */
export function useProgramme() {
  const { programme: chosen, year } = place.use()
  const { data, error } = useApiQuery('inspections.programmes', {})
  const programme = data?.find((it) => it.key === chosen) ?? data?.[0]
  return { programmes: data ?? [], programme, year, error, loading: data === undefined }
}
