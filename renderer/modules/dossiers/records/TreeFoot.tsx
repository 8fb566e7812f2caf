import { navigate } from 'wouter/use-hash-location'
import type { Dossier } from '#shared/modules/dossiers/dossier'
import { LinkButton } from '../../../components'
import { text } from './records.text'
import classes from './tree.module.css'

type Props = { dossier: Dossier; onUnassigned: () => void }

/** Below the tree: what of this dossier has to be done, each line leading there. */
export function TreeFoot({ dossier, onUnassigned }: Props) {
  const { id, unassigned, missing, uneven, damaged, materials } = dossier
  const tab = (key: string) => () => navigate(`/dossiers/files/${id}/${key}`)
  const lines = [
    { key: 'empty', count: materials === 0 ? 1 : 0, words: () => text.treeCatalogue, act: tab('catalogue') },
    { key: 'damaged', count: damaged, words: text.damagedLine, act: () => navigate('/dossiers/store') },
    { key: 'unassigned', count: unassigned, words: text.unassignedLine, act: onUnassigned },
    { key: 'uneven', count: uneven, words: text.unevenLine, act: tab('catalogue') },
    { key: 'missing', count: missing, words: text.missingLine, act: tab('missing') },
  ].filter((it) => it.count > 0)
  if (lines.length === 0) return null
  return (
    <div className={classes.foot}>
      {materials === 0 && <span>{text.treeEmpty}</span>}
      {lines.map(({ key, count, words, act }) => (
        <div key={key} className={classes.footLine}>
          <LinkButton onClick={act}>{words(count)}</LinkButton>
        </div>
      ))}
    </div>
  )
}
