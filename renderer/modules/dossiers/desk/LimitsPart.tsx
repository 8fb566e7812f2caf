import { AFTER_TRANSFER, type AfterTransfer } from '#shared/modules/dossiers/standards'
import { AreaField, FieldStack, PageScroll, PickerField, Section, TextField } from '../../../components'
import { NumberField } from '../../evaluations/schemes/NumberField'
import classes from './desk.module.css'
import type { StandardPartProps } from './StandardParts'
import { standardsText as text } from './standards.text'
import { listOf, listText } from './standards-words'

const KILOBYTE = 1024
const KEPT = Object.keys(AFTER_TRANSFER) as AfterTransfer[]

/** What is shown on the catalogue, what a scan should have, who may read how long; each with where it is from. */
export function LimitsPart(props: StandardPartProps) {
  return (
    <PageScroll>
      <div className={classes.limits}>
        <Section title={text.catalogue}>
          <FieldStack>
            <CatalogueFields {...props} />
          </FieldStack>
        </Section>
        <Section title={text.custody}>
          <FieldStack>
            <ReadingFields {...props} />
            <TransferFields {...props} />
          </FieldStack>
        </Section>
      </div>
    </PageScroll>
  )
}

function CatalogueFields({ standards, set, readOnly }: StandardPartProps) {
  return (
    <>
      <PickerField
        label={text.showCopies}
        name="showCopies"
        value={standards.showCopies ? text.yes : text.no}
        onChange={(label) => set({ showCopies: label === text.yes })}
        options={[text.no, text.yes]}
        rule={text.showCopiesRule}
        readOnly={readOnly}
      />
      <NumberField
        label={text.spareLines}
        name="spareLines"
        value={standards.spareLines}
        onChange={(spareLines) => spareLines !== null && set({ spareLines })}
        range={{ min: 0, max: 20, whole: true }}
        rule={text.spareLinesRule}
        aside={text.lines}
        readOnly={readOnly}
      />
      <ScanFields {...{ standards, set, readOnly }} />
      <NumberField
        label={text.filingDays}
        name="filingDays"
        value={standards.filingDays}
        onChange={(filingDays) => set({ filingDays })}
        range={{ min: 1, max: 365, whole: true }}
        rule={text.filingDaysRule}
        placeholder={text.undecided}
        toCheck={standards.filingDays === null}
        aside={text.days}
        readOnly={readOnly}
      />
    </>
  )
}

/** What is pointed out about a scan. */
function ScanFields({ standards, set, readOnly }: StandardPartProps) {
  const { mostPageBytes } = standards
  return (
    <>
      <NumberField
        label={text.minDpi}
        name="minDpi"
        value={standards.minDpi}
        onChange={(minDpi) => minDpi !== null && set({ minDpi })}
        range={{ min: 72, max: 1200, whole: true }}
        rule={text.minDpiRule}
        aside="dpi"
        readOnly={readOnly}
      />
      <NumberField
        label={text.mostPageBytes}
        name="mostPageBytes"
        value={mostPageBytes === null ? null : Math.round(mostPageBytes / KILOBYTE)}
        onChange={(size) => set({ mostPageBytes: size === null ? null : size * KILOBYTE })}
        range={{ min: 100, max: 100_000, whole: true }}
        rule={text.mostPageBytesRule}
        placeholder={text.anySize}
        aside="KB"
        readOnly={readOnly}
      />
    </>
  )
}

function ReadingFields({ standards, set, readOnly }: StandardPartProps) {
  return (
    <>
      <NumberField
        label={text.leastReaders}
        name="leastReaders"
        value={standards.leastReaders}
        onChange={(leastReaders) => leastReaders !== null && set({ leastReaders })}
        range={{ min: 1, max: 10, whole: true }}
        rule={text.leastReadersRule}
        aside={text.people}
        readOnly={readOnly}
      />
      <PickerField
        label={text.partyMembersOnly}
        name="partyMembersOnly"
        value={standards.partyMembersOnly ? text.members : text.anybody}
        onChange={(label) => set({ partyMembersOnly: label === text.members })}
        options={[text.members, text.anybody]}
        rule={text.partyMembersRule}
        readOnly={readOnly}
      />
      <NumberField
        label={text.borrowMostDays}
        name="borrowMostDays"
        value={standards.borrowMostDays}
        onChange={(borrowMostDays) => borrowMostDays !== null && set({ borrowMostDays })}
        range={{ min: 1, max: 365, whole: true }}
        rule={text.borrowMostRule}
        aside={text.days}
        readOnly={readOnly}
      />
      <AreaField
        label={text.reasons}
        name="reasons"
        value={listText(standards.reasons)}
        onChange={(typed) => set({ reasons: listOf(typed) })}
        rule={text.reasonsRule}
        readOnly={readOnly}
      />
    </>
  )
}

function TransferFields({ standards, set, readOnly }: StandardPartProps) {
  return (
    <>
      <NumberField
        label={text.receiptDays}
        name="receiptReminderDays"
        value={standards.receiptReminderDays}
        onChange={(days) => days !== null && set({ receiptReminderDays: days })}
        range={{ min: 1, max: 365, whole: true }}
        rule={text.receiptRule}
        aside={text.days}
        readOnly={readOnly}
      />
      <PickerField
        label={text.afterTransfer}
        name="afterTransfer"
        value={AFTER_TRANSFER[standards.afterTransfer]}
        onChange={(label) => {
          const chosen = KEPT.find((it) => AFTER_TRANSFER[it] === label)
          if (chosen) set({ afterTransfer: chosen })
        }}
        options={KEPT.map((it) => AFTER_TRANSFER[it])}
        rule={text.afterTransferRule}
        readOnly={readOnly}
      />
      <AreaField
        label={text.transferReasons}
        name="transferReasons"
        value={listText(standards.transferReasons)}
        onChange={(typed) => set({ transferReasons: listOf(typed) })}
        rule={text.transferReasonsRule}
        readOnly={readOnly}
      />
      <TextField
        label={text.transferWord}
        name="transferWord"
        value={standards.transferWord}
        onChange={(transferWord) => set({ transferWord })}
        rule={text.transferWordRule}
        limit={30}
        readOnly={readOnly}
      />
    </>
  )
}
