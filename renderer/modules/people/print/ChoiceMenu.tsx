import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Button } from '../../../components'

type ChoiceMenuProps<K extends string> = {
  label: string
  value: K
  options: readonly { value: K; label: string }[]
  onChange: (value: K) => void
  /** Above the button, for one that stands at the window's foot. */
  above?: boolean
  /** Further entries below the choices. */
  more?: ReactNode
}

/** One of many choices behind a button that shows the present one. */
export function ChoiceMenu<K extends string>(props: ChoiceMenuProps<K>) {
  const { label, value, options, onChange, above = false, more } = props
  const chosen = options.find((it) => it.value === value)
  return (
    <Menu position={above ? 'top-start' : 'bottom-start'} returnFocus>
      <Menu.Target>
        <span>
          <Button title={label} icon={<IconChevronDown size={15} stroke={1.5} />}>
            {chosen?.label ?? value}
          </Button>
        </span>
      </Menu.Target>
      <Menu.Dropdown>
        {options.map((it) => (
          <Menu.Item key={it.value} fw={it.value === value ? 700 : 400} onClick={() => onChange(it.value)}>
            {it.label}
          </Menu.Item>
        ))}
        {more}
      </Menu.Dropdown>
    </Menu>
  )
}
