import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Button, keyText } from '../../../components'
import type { PageDialogName } from './PageDialogs'
import { text } from './pages.text'
import type { PageEditing } from './use-page-editing'
import classes from './viewer.module.css'

/** 页面: what can be done with the marked pages, or the one that is looked at. */
export function PageMenu({ editing }: { editing: PageEditing }) {
  const { chosen, material, first, acts, ask, correct, correctAll, step } = editing
  const one = chosen.length === 1 ? chosen[0] : undefined
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        <span>
          <Button
            disabled={chosen.length === 0}
            loading={acts.busy}
            icon={<IconChevronDown size={15} stroke={1.5} />}
          >
            {chosen.length > 1 ? text.pagesOf(chosen.length) : text.pages}
          </Button>
        </span>
      </Menu.Target>
      <Menu.Dropdown>
        <Item words={text.correct} keys="ctrl+e" onClick={one ? correct : undefined} />
        <Item words={text.correctAll} onClick={correctAll} />
        <Menu.Divider />
        <Item words={text.moveUp} keys="alt+arrowup" onClick={() => step(-1)} />
        <Item words={text.moveDown} keys="alt+arrowdown" onClick={() => step(1)} />
        <Item words={text.moveTo} keys="f6" onClick={() => ask('move')} />
        <Menu.Divider />
        <Item words={text.split} onClick={material && first > 0 ? () => ask('split') : undefined} />
        <Item words={text.merge} onClick={material ? () => ask('merge') : undefined} />
        <Menu.Divider />
        <Item
          words={one?.blank ? text.markWritten : text.markBlank}
          onClick={one && (() => void acts.markBlank(one, !one.blank))}
        />
        <Item words={text.replace} onClick={one && (() => void acts.replace(one))} />
        {one?.replaced && <Item words={text.restore} onClick={() => void acts.restore(one)} />}
        <Item words={text.remove} keys="delete" onClick={() => ask('remove' satisfies PageDialogName)} />
      </Menu.Dropdown>
    </Menu>
  )
}

type ItemProps = { words: string; keys?: string; onClick: (() => void) | undefined }

function Item({ words, keys, onClick }: ItemProps) {
  return (
    <Menu.Item
      disabled={onClick === undefined}
      {...(onClick ? { onClick } : {})}
      rightSection={keys && <span className={classes.menuKey}>{keyText(keys)}</span>}
    >
      {words}
    </Menu.Item>
  )
}
