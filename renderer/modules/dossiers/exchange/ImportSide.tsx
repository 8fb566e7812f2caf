import { CLASS_CODES, type ClassCode, classLabel, classOf } from '#shared/modules/dossiers/classes'
import type { ImportDossier } from '#shared/modules/dossiers/exchange'
import { useApiQuery } from '../../../app/queries'
import { FieldStack, Panel, PanelBlock, PickerField, Segmented } from '../../../components'
import classes from './exchange.module.css'
import { text } from './exchange.text'
import { actsFor, decide, decisionOf, type ImportAct, importView } from './import-state'

type Props = { dossier: ImportDossier; locked: boolean }

/** One dossier of the preview: what to do with it, what did not fit, which sub-classes are to be chosen. */
export function ImportSide({ dossier, locked }: Props) {
  const { name, fileName, refusal, unmatched, undecided } = dossier
  return (
    <Panel label={name || fileName}>
      <PanelBlock title={name || fileName} facts={text.known[dossier.known]}>
        <p className={`${classes.quiet} ${classes.wrapped}`} data-selectable>
          {fileName}
        </p>
      </PanelBlock>
      {refusal === '' ? (
        <ActBlock dossier={dossier} locked={locked} />
      ) : (
        <PanelBlock title={text.refusal}>
          <p className={`${classes.red} ${classes.wrapped}`}>{refusal}</p>
        </PanelBlock>
      )}
      {undecided.length > 0 && refusal === '' && <ClassesBlock dossier={dossier} locked={locked} />}
      <PanelBlock title={text.unmatched(unmatched.length)}>
        {unmatched.length === 0 && <p className={classes.quiet}>{text.allMatched}</p>}
        <ul className={classes.lines}>
          {unmatched.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ul>
      </PanelBlock>
    </Panel>
  )
}

function ActBlock({ dossier, locked }: Props) {
  const { act } = decisionOf(importView.use(), dossier)
  const label = (it: ImportAct) =>
    it === 'take' && dossier.known === 'new-person' ? text.takeAndAdd : text.acts[it]
  return (
    <PanelBlock title={text.incoming.act}>
      <Segmented<ImportAct>
        label={text.incoming.act}
        value={act}
        disabled={locked}
        onChange={(next) => decide(dossier, { act: next })}
        options={actsFor(dossier).map((value) => ({ value, label: label(value) }))}
      />
      <p className={classes.quiet}>{text.actRule[act]}</p>
    </PanelBlock>
  )
}

function ClassesBlock({ dossier, locked }: Props) {
  const { classes: chosen } = decisionOf(importView.use(), dossier)
  const { data } = useApiQuery('dossiers.dossierStandards', {})
  const nameOf = (code: ClassCode) => data?.classes.find((it) => it.code === code)?.name ?? ''
  const optionsFor = (label: string) => {
    const main = classOf(label)
    const below = CLASS_CODES.filter((it) => it.startsWith(`${main}-`))
    return (below.length > 0 ? below : CLASS_CODES).map((code) => ({
      value: code,
      label: `${classLabel(code)}　${nameOf(code)}`,
    }))
  }
  return (
    <PanelBlock title={text.undecided}>
      <p className={classes.quiet}>{text.undecidedWords}</p>
      <FieldStack labelWidth={120}>
        {dossier.undecided.map(({ entry, label, title }) => (
          <PickerField
            key={entry}
            label={title}
            readOnly={locked}
            value={chosen[entry] ?? ''}
            options={optionsFor(label)}
            onChange={(code) => decide(dossier, { classes: withClass(chosen, entry, code) })}
          />
        ))}
      </FieldStack>
    </PanelBlock>
  )
}

function withClass(chosen: Readonly<Record<number, ClassCode>>, entry: number, code: string) {
  const next = { ...chosen }
  const known = CLASS_CODES.find((it) => it === code)
  if (known) next[entry] = known
  else delete next[entry]
  return next
}
