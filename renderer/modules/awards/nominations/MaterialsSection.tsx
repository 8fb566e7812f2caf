import { useState } from 'react'
import type { Attachment } from '#shared/modules/awards/nomination'
import type { Category } from '#shared/modules/awards/programme'
import { missingMaterials } from '#shared/modules/awards/rules'
import { RefusedFiles } from '../../../app/files/RefusedFiles'
import { Button, Section } from '../../../components'
import { AttachmentPreview } from './AttachmentPreview'
import { MaterialRow } from './MaterialRow'
import { text } from './nomination-page.text'
import classes from './nominations.module.css'
import { RenameDialog } from './RenameDialog'
import { useAttachments } from './use-attachments'
import type { NominationEditing } from './use-nomination'

type Props = { editing: NominationEditing; category: Category }

/** The files handed in, under the materials that the category asks for. */
export function MaterialsSection({ editing, category }: Props) {
  const { nomination, save, saving } = editing
  return (
    <Section id="nomination-materials" title={text.sections.materials} facts={text.fileRule} framed>
      {nomination ? (
        <Materials editing={editing} category={category} />
      ) : (
        <p className={classes.materialsAfter}>
          {text.materialsAfter}
          <Button small loading={saving} onClick={() => void save()}>
            {text.saveFirst}
          </Button>
        </p>
      )}
    </Section>
  )
}

function Materials({ editing, category }: Props) {
  const { nomination, readOnly } = editing
  const acts = useAttachments(editing)
  const [shown, setShown] = useState<Attachment | null>(null)
  const [renamed, setRenamed] = useState<Attachment | null>(null)
  const files = nomination?.attachments ?? []
  const known = new Set(category.materials.map((it) => it.key))
  const lacking = new Set(missingMaterials(category.materials, files).map((it) => it.key))
  const rows = [
    ...category.materials.map(({ key, label, required }) => ({ key, label, required })),
    { key: '', label: text.other, required: false },
  ]
  return (
    <>
      {rows.map((row) => (
        <MaterialRow
          key={row.key}
          label={row.label}
          required={row.required}
          lacking={lacking.has(row.key)}
          files={files.filter((it) => (row.key === '' ? !known.has(it.material) : it.material === row.key))}
          busy={acts.adding}
          onAdd={readOnly ? undefined : () => void acts.add(row.key)}
          onShow={setShown}
          onRename={readOnly ? undefined : setRenamed}
          onRemove={readOnly ? undefined : acts.askRemove}
        />
      ))}
      {nomination && shown && (
        <AttachmentPreview nomination={nomination} file={shown} onClose={() => setShown(null)} />
      )}
      {nomination && renamed && (
        <RenameDialog
          nomination={nomination}
          file={renamed}
          category={category}
          onClose={() => setRenamed(null)}
        />
      )}
      {acts.dialog}
      {acts.refused.length > 0 && <RefusedFiles refused={acts.refused} onClose={acts.forgetRefused} />}
    </>
  )
}
