import type { NoticeRule, ReviewRule, VoteRule } from '#shared/modules/awards/programme'
import { DECIDES, VOTE_BASES } from '#shared/modules/awards/programme-words'
import { PickerField } from '../../../components'
import { NumberField } from '../../evaluations/schemes/NumberField'
import { optionsOf, type StagePartProps } from './part-props'
import { text } from './rules.text'

const DECIDED_BY = optionsOf(DECIDES)
const COVERS = optionsOf(text.covers)
const BASES = optionsOf(VOTE_BASES)
const UNITS = optionsOf(text.noticeUnits)
const FIRST_DAY = optionsOf(text.countsFirst)

type ReviewFieldsProps = StagePartProps & { review: ReviewRule }

/** How several experts' scores become one. */
export function ReviewFields(props: ReviewFieldsProps) {
  const { stage, at, onChange, readOnly, review } = props
  const set = (part: Partial<ReviewRule>) => onChange({ ...stage, review: { ...review, ...part } })
  return (
    <>
      <NumberField
        label={text.fields.reviewers}
        name={`${at}/review/reviewers`}
        value={review.reviewers}
        onChange={(reviewers) => set({ reviewers })}
        range={{ min: 1, max: 30, whole: true }}
        rule={text.rules.reviewers}
        placeholder={text.undecided}
        toCheck={review.reviewers === null}
        aside={text.units.reviewers}
        readOnly={readOnly}
      />
      <PickerField
        label={text.fields.decides}
        name={`${at}/review/decides`}
        value={review.decides}
        onChange={(decides) => decides && set({ decides: decides as ReviewRule['decides'] })}
        options={DECIDED_BY}
        rule={text.rules.decides}
        readOnly={readOnly}
      />
      <DropFields {...props} />
      <PickerField
        label={text.fields.covers}
        name={`${at}/review/conflictCovers`}
        value={review.conflictCovers}
        onChange={(key) => key && set({ conflictCovers: key as ReviewRule['conflictCovers'] })}
        options={COVERS}
        rule={text.rules.covers}
        readOnly={readOnly}
      />
    </>
  )
}

/** How many of the highest and lowest scores are left out, and from how many reviewers on. */
function DropFields({ stage, at, onChange, readOnly, review }: ReviewFieldsProps) {
  const field = (
    name: 'dropHighest' | 'dropLowest' | 'dropFrom',
    least: 0 | 1,
    most: number,
    rule: string,
  ) => (
    <NumberField
      label={text.fields[name]}
      name={`${at}/review/${name}`}
      value={review[name]}
      onChange={(value) => value !== null && onChange({ ...stage, review: { ...review, [name]: value } })}
      range={{ min: least, max: most, whole: true }}
      rule={rule}
      readOnly={readOnly}
    />
  )
  return (
    <>
      {field('dropHighest', 0, 5, text.rules.drop)}
      {field('dropLowest', 0, 5, text.rules.drop)}
      {field('dropFrom', 1, 30, text.rules.dropFrom)}
    </>
  )
}

/** When a vote counts, and what carries. */
export function VoteFields(props: StagePartProps & { vote: VoteRule }) {
  const { stage, at, onChange, readOnly, vote } = props
  const set = (part: Partial<VoteRule>) => onChange({ ...stage, vote: { ...vote, ...part } })
  return (
    <>
      <NumberField
        label={text.fields.present}
        name={`${at}/vote/present`}
        value={vote.present}
        onChange={(present) => present !== null && set({ present })}
        rule={text.rules.present}
        share
        readOnly={readOnly}
      />
      <NumberField
        label={text.fields.majority}
        name={`${at}/vote/majority`}
        value={vote.majority}
        onChange={(majority) => majority !== null && set({ majority })}
        rule={text.rules.majority}
        share
        readOnly={readOnly}
      />
      <PickerField
        label={text.fields.of}
        name={`${at}/vote/of`}
        value={vote.of}
        onChange={(of) => of && set({ of: of as VoteRule['of'] })}
        options={BASES}
        readOnly={readOnly}
      />
    </>
  )
}

/** How long a 公示 lasts. */
export function NoticeFields(props: StagePartProps & { notice: NoticeRule }) {
  const { stage, at, onChange, readOnly, notice } = props
  const set = (part: Partial<NoticeRule>) => onChange({ ...stage, notice: { ...notice, ...part } })
  return (
    <>
      <NumberField
        label={text.fields.noticeDays}
        name={`${at}/notice/days`}
        value={notice.days}
        onChange={(days) => days !== null && set({ days })}
        range={{ min: 1, max: 60, whole: true }}
        rule={text.rules.noticeDays}
        aside={text.units.days}
        readOnly={readOnly}
      />
      <PickerField
        label={text.fields.unit}
        name={`${at}/notice/unit`}
        value={notice.unit}
        onChange={(unit) => unit && set({ unit: unit as NoticeRule['unit'] })}
        options={UNITS}
        readOnly={readOnly}
      />
      <PickerField
        label={text.fields.countsFirst}
        name={`${at}/notice/countsFirst`}
        value={notice.countsFirst ? 'yes' : 'no'}
        onChange={(value) => value && set({ countsFirst: value === 'yes' })}
        options={FIRST_DAY}
        readOnly={readOnly}
      />
    </>
  )
}
