import { useApiQuery, useCommand } from '../../app/queries'
import { Button, Dialog, EmptyState, ErrorNotice, LinkButton } from '../../components'
import classes from './reports.module.css'
import { text } from './reports.text'

/** What the caller put off or silenced, with the way back. */
export function RestingDialog({ onClose }: { onClose: () => void }) {
  const { data, error } = useApiQuery('reports.resting', {})
  const { run } = useCommand('reports.wake')
  return (
    <Dialog
      title={text.restingTitle}
      onClose={onClose}
      width={640}
      actions={
        <Button onClick={onClose} keys="escape" first>
          {text.close}
        </Button>
      }
    >
      <ErrorNotice error={error} />
      {data?.length === 0 && <EmptyState>{text.restingNone}</EmptyState>}
      <ul className={classes.resting}>
        {data?.map((it) => (
          <li key={it.key}>
            <span className={classes.restingSystem}>{it.system}</span>
            <span className={classes.restingTitle}>{it.title}</span>
            <span className={classes.restingUntil}>{text.restingUntil(it.until)}</span>
            <LinkButton onClick={() => void run({ keys: [it.key] })}>{text.bringBack}</LinkButton>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
