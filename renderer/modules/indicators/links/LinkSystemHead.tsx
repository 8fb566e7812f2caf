import type { LinkSystem, LinksContent } from '#shared/modules/indicators/links'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useRight } from '../../../app/session'
import { Button, PageHead, useShortcut } from '../../../components'
import type { HoldersBodyAsk } from './HoldersBody'
import { text } from './links.text'
import type { View } from './tabs'

type Props = {
  system: LinkSystem & { content: LinksContent }
  part: View['part']
  ask: HoldersBodyAsk
  onAdd: () => void
}

/** Name and figures of the system; the paper prints the holders that are listed. 责任清单 has its own bar. */
export function LinkSystemHead({ system, part, ask, onAdd }: Props) {
  const mayEdit = useRight('ledgers.edit')
  const adds = mayEdit && part !== 'charges'
  useShortcut('ctrl+n', onAdd, { label: text.add, enabled: adds })
  return (
    <PageHead
      low
      title={system.title}
      facts={factsOf(system)}
      actions={
        <>
          {part === 'holders' && (
            <WorkPaperActions
              paper={{ paper: 'link-list', ask }}
              label={text.paper}
              name={`${system.title}${text.paper}`}
              table
            />
          )}
          {adds && (
            <Button kind="primary" keys="ctrl+n" onClick={onAdd}>
              {text.add}
            </Button>
          )}
        </>
      }
    />
  )
}

/** Who has all that is asked for; how many links there are where none is. */
function factsOf({ content, holders, complete, short, links, least }: Props['system']): string {
  if (least === 0) return text.plainFacts(content.holderWord, holders, links)
  return text.systemFacts(content.holderWord, holders, complete, short)
}
