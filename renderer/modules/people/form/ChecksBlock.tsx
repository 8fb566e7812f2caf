import type { FormData } from '#shared/modules/people/form'
import { Button, PanelBlock } from '../../../components'
import { useEditing } from '../person/editor-context'
import classes from './form.module.css'
import { text } from './form.text'
import type { CheckLine, useChecks } from './use-checks'

type ChecksBlockProps = { form: FormData; checks: ReturnType<typeof useChecks> }

/** 本表核对: what wants a look, each with the way there and what one press can put right. */
export function ChecksBlock({ form, checks }: ChecksBlockProps) {
  const { lines, allFit, noneLacking } = checks
  return (
    <PanelBlock title={text.checks} facts={text.checksFacts(lines.length)}>
      <div className={classes.checks} data-checks>
        {lines.map((it) => (
          <OpenCheck key={it.key} line={it} />
        ))}
        {allFit && <p className={classes.check}>{text.allFit}</p>}
        {noneLacking && <p className={classes.check}>{text.noMissing}</p>}
        <p className={classes.check}>{text.ageAgrees(form.ageReferenceOn.slice(0, 7))}</p>
      </div>
    </PanelBlock>
  )
}

function OpenCheck({ line }: { line: CheckLine }) {
  const { change, readOnly, go, setCell } = useEditing()
  const { remedy } = line
  return (
    <div>
      <button
        type="button"
        className={classes.check}
        data-state={line.state}
        onClick={() => (line.field === '' ? setCell(line.cell) : go(line.field))}
      >
        {line.title}
        <span className={classes.checkWhere}>{line.detail}</span>
      </button>
      {remedy && !readOnly && (
        <div className={classes.remedy}>
          <Button small onClick={() => change(remedy.part)}>
            {remedy.label}
          </Button>
        </div>
      )}
    </div>
  )
}
