import type { Engine } from '#shared/platform/systems/schema'
import { PickerField } from '../components'
import { useApiQuery } from './queries'

type Props = {
  engine: Engine
  label: string
  name: string
  /** The key of the system, '' for none. */
  value: string
  placeholder?: string
  rule?: string
  readOnly: boolean
  onChange: (key: string) => void
}

/** Another working system that this one leads to, chosen by its title. */
export function SystemField({ engine, ...field }: Props) {
  const { data } = useApiQuery('systems.list', { engine })
  return (
    <PickerField {...field} options={(data ?? []).map(({ key, title }) => ({ value: key, label: title }))} />
  )
}
