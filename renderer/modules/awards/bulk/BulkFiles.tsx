import type { BulkFile } from '#shared/modules/awards/bulk'
import { EmptyState, Tag } from '../../../components'
import classes from './bulk.module.css'
import { text } from './bulk.text'

/** Files that could not be read or belong to nobody: name, reason, remedy. */
export function BulkFiles({ files }: { files: readonly BulkFile[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls takes the keyboard
    <section className={`${classes.table} ${classes.files}`} aria-label={text.fileTable} tabIndex={0}>
      <div className={classes.head}>
        {Object.values(text.fileColumns).map((title) => (
          <span key={title}>{title}</span>
        ))}
      </div>
      {files.length === 0 && <EmptyState>{text.noFiles}</EmptyState>}
      {files.map(({ name, kind, reason, remedy }) => (
        <div key={`${name} ${reason}`} className={classes.line}>
          <span>
            <Tag tone={kind === 'error' ? 'red' : 'amber'}>{text.fileKinds[kind]}</Tag>
          </span>
          <span className={classes.wrapped}>{name}</span>
          <span className={classes.wrapped}>{reason}</span>
          <span className={classes.wrapped}>{remedy}</span>
        </div>
      ))}
    </section>
  )
}
