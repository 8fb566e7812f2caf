import { PlainPicker } from '../../components/PlainPicker'
import classes from './cadres.module.css'
import { text } from './cadres.text'
import type { Scope } from './scope'

/** Whom the page is about: everybody, what the roster shows, ticked people, a query, a 名单 or a unit. */
export function ScopePicker({ scope }: { scope: Scope }) {
  return (
    <span className={classes.tool}>
      {text.scope}
      <span className={classes.scope}>
        <PlainPicker label={text.scope} value={scope.value} onChange={scope.choose} options={scope.options} />
      </span>
    </span>
  )
}
