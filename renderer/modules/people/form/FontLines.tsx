import type { FontUse } from '#shared/modules/people/form'
import classes from './form.module.css'
import { text } from './form.text'

/** Which font draws title and body; amber where it is not the one wanted. */
export function FontLines({ fonts }: { fonts: readonly FontUse[] }) {
  return (
    <dl className={classes.fonts}>
      {fonts.map((it) => (
        <div key={it.role}>
          <dt>{text.fontRoles[it.role]}</dt>
          <dd data-fallback={it.used !== it.wanted}>
            {it.used === it.wanted
              ? it.used
              : it.used === ''
                ? text.fontNone(it.wanted)
                : text.fontFallback(it.wanted, it.used)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
