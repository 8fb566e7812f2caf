import { useApiQuery } from '../../../../app/queries'

/** Systems of terms that are switched on, in their order. */
export function useTermSystems() {
  const { data, error } = useApiQuery('systems.list', { engine: 'terms' })
  return { systems: data?.filter((it) => it.on) ?? [], loaded: data !== undefined, error }
}
