import { dateWords } from '../../../app/when'
import { ProgressLine } from '../../../components'
import classes from './store.module.css'
import { text } from './store.text'
import type { StoreState } from './store-columns'
import type { useStoreWork } from './use-store-work'

type StoreFactsProps = { state: StoreState; work: ReturnType<typeof useStoreWork> }

/** What is known of the files, and what runs or was done last. */
export function StoreFacts({ state, work }: StoreFactsProps) {
  const { unverified, damaged, oldest, folder, files } = state
  return (
    <section className={classes.facts}>
      <dl className={classes.figures}>
        <Fact label={text.folder} value={folder.name} />
        <Fact label={text.lately} value={oldest === '' ? text.never : dateWords(new Date(oldest))} />
        <Fact label={text.unverified} value={some(unverified)} tone={unverified > 0 ? 'amber' : undefined} />
        {(folder.there || files === 0) && (
          <Fact label={text.damagedFiles} value={some(damaged)} tone={damaged > 0 ? 'red' : undefined} />
        )}
      </dl>
      {files > 0 && <p className={classes.how}>{text.how}</p>}
      {work.running && <ProgressLine progress={work.progress} onCancel={work.cancel} />}
      {work.done !== '' && <p role="status">{work.done}</p>}
    </section>
  )
}

function some(count: number): string {
  return count === 0 ? text.noFiles : text.files(count)
}

function Fact({ label, value, tone }: { label: string; value: string; tone?: 'amber' | 'red' | undefined }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd data-selectable className={tone && classes[tone]}>
        {value}
      </dd>
    </div>
  )
}
